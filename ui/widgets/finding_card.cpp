// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_card.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme_signs.h"
#include "ui/widgets/wrapping_button.h"
#include "ui/words/finding_words.h"

#include <QPainter>
#include <QVBoxLayout>

#include <optional>

namespace taper {

namespace {

constexpr double kBarUnits = 0.75;

/// The verdict whose sign stands for a severity; a stop shares the hexagon, a note has none.
std::optional<Verdict> signOf(Severity severity)
{
    switch (severity) {
    case Severity::Ideal:
        return Verdict::Ideal;
    case Severity::Info:
        return std::nullopt;
    case Severity::Caution:
        return Verdict::Caution;
    case Severity::TooClose:
    case Severity::Stop:
        return Verdict::TooClose;
    }
    Q_UNREACHABLE();
}

class SeveritySign final : public QWidget {
public:
    SeveritySign(Severity severity, QWidget* parent)
        : QWidget{parent}
        , m_severity{severity}
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = fontMetrics().ascent() * 3 / 4;
        return {side, fontMetrics().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        if (const auto verdict = signOf(m_severity))
            paintVerdictSign(painter, rect(), *verdict, theme().tone(m_severity).ink);
    }

private:
    Severity m_severity;
};

} // namespace

FindingCard::FindingCard(const Finding& finding, QWidget* parent)
    : QFrame{parent}
    , m_finding{finding}
{
    setObjectName(QStringLiteral("finding.") + keyOf(finding.code));
    setAccessibleName(words::findingLine(finding));

    auto* headline = new PlainLabel{words::findingHeadline(finding)};
    headline->setWeight(QFont::DemiBold);
    headline->setWordWrap(false);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(1.5));
    if (signOf(finding.severity))
        head->addWidget(new SeveritySign{finding.severity, this}, 0, Qt::AlignVCenter);
    head->addWidget(headline);
    head->addStretch();

    auto* sentence = new PlainLabel{words::findingText(finding)};
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(2.5);
    layout->setContentsMargins(margin + theme().space(kBarUnits), margin, margin, margin);
    layout->setSpacing(theme().space(1));
    layout->addLayout(head);
    layout->addWidget(sentence);
    if (finding.fixes.empty())
        return;
    auto* fixes = new QWidget{this};
    auto* flow = new FlowLayout{fixes};
    for (const Fix& fix : finding.fixes) {
        auto* button = new WrappingButton{words::fixText(fix), fixes};
        button->setObjectName(QStringLiteral("fix%1").arg(flow->count()));
        button->setAccessibleName(tr("Book instead: %1").arg(words::fixText(fix)));
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixChosen(fix); });
    }
    layout->addSpacing(theme().space(1));
    layout->addWidget(fixes);
}

void FindingCard::paintEvent(QPaintEvent*)
{
    const Tone& tone = theme().tone(m_finding.severity);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(rect(), theme().radius(), theme().radius());
    painter.setClipRect(isRightToLeft() ? QRect{width() - theme().space(kBarUnits), 0, width(), height()}
                                        : QRect{0, 0, theme().space(kBarUnits), height()});
    painter.setBrush(tone.ink);
    painter.drawRoundedRect(rect(), theme().radius(), theme().radius());
}

FindingList::FindingList(QWidget* parent)
    : QWidget{parent}
    , m_layout{new QVBoxLayout{this}}
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme().space(2));
}

void FindingList::setFindings(Findings findings)
{
    sortByWeight(findings);
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    // Later, because the one whose button was just pressed may be among them.
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* card = item->widget()) {
            card->hide();
            card->setParent(nullptr);
            card->deleteLater();
        }
        delete item;
    }
    for (const Finding& finding : m_findings) {
        auto* card = new FindingCard{finding, this};
        connect(card, &FindingCard::fixChosen, this, &FindingList::fixChosen);
        m_layout->addWidget(card);
    }
}

} // namespace taper
