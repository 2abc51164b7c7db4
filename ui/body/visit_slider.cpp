// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/visit_slider.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

VisitSlider::VisitSlider(QWidget* parent)
    : QWidget{parent}
    , m_slider{new QSlider{Qt::Horizontal}}
    , m_text{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_earlier{makeIconButton(QStringLiteral("previous"), tr("Earlier visit"))}
    , m_later{makeIconButton(QStringLiteral("next"), tr("Later visit"))}
{
    m_slider->setObjectName(QStringLiteral("visitSlider"));
    m_slider->setAccessibleName(tr("Visit shown"));
    m_slider->setPageStep(5);
    m_slider->setTracking(true);
    m_text->setObjectName(QStringLiteral("visitText"));
    m_earlier->setObjectName(QStringLiteral("visitEarlier"));
    m_later->setObjectName(QStringLiteral("visitLater"));
    setFocusProxy(m_slider);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().space(1));
    row->addWidget(m_earlier);
    row->addWidget(m_slider, 1);
    row->addWidget(m_later);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(0.5));
    layout->addLayout(row);
    layout->addWidget(m_text);

    connect(m_slider, &QSlider::valueChanged, this, [this](int index) {
        follow();
        Q_EMIT visitChosen(index);
    });
    connect(m_earlier, &QToolButton::clicked, this, [this] { m_slider->setValue(m_slider->value() - 1); });
    connect(m_later, &QToolButton::clicked, this, [this] { m_slider->setValue(m_slider->value() + 1); });
    follow();
}

void VisitSlider::setVisits(const QStringList& visits)
{
    const QSignalBlocker quiet{m_slider};
    m_visits = visits;
    const int last = std::max(0, static_cast<int>(visits.size()) - 1);
    m_slider->setRange(0, last);
    m_slider->setValue(last);
    follow();
}

int VisitSlider::currentVisit() const
{
    return m_visits.isEmpty() ? -1 : m_slider->value();
}

void VisitSlider::setCurrentVisit(int index)
{
    const QSignalBlocker quiet{m_slider};
    m_slider->setValue(index);
    follow();
}

void VisitSlider::follow()
{
    const int index = currentVisit();
    const QString visit = m_visits.value(index);
    m_text->setText(
        //: Under the slider through the visits: %1 which visit, %2 its number, %3 how many there are
        visit.isEmpty()
            ? tr("No visits yet")
            : tr("%1 · %2 of %3").arg(visit, QString::number(index + 1), QString::number(m_visits.size())));
    m_slider->setAccessibleDescription(visit);
    m_slider->setEnabled(m_visits.size() > 1);
    m_earlier->setEnabled(index > 0);
    m_later->setEnabled(index >= 0 && index + 1 < m_visits.size());
}

} // namespace taper
