// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_dialog.h"

#include "ui/booking/client_strip_view.h"
#include "ui/booking/series_model.h"
#include "ui/booking/series_rhythm.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace taper {
namespace {

// How the dialog is put together; what it does is in series_dialog.cpp.

constexpr int kPreviewDelay = 150; // ms: while keys follow each other no preview is worth its work

} // namespace

SeriesDialog::SeriesDialog(
    AsyncBridge& bridge, QWidget* parent, Work work, const QString& clientName, const QString& headline)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_work{std::move(work)}
    , m_timer{new QTimer{this}}
    , m_model{new SeriesModel{this}}
    , m_table{new QTableView}
    , m_missing{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_rowFindings{new PlainLabel}
    , m_strip{new ClientStripView}
    , m_keepRow{makeButton(m_work.first ? tr("Book &it") : tr("C&hange it"))}
    , m_skipRow{makeButton(m_work.first ? tr("S&kip it") : tr("Leave it as it &is"))}
    , m_moveRow{makeButton(tr("&Move it"))}
    , m_reason{new QLineEdit}
    , m_reasonField{new Field{QStringLiteral("reason"), tr("&Why are they kept?"), m_reason}}
    , m_summary{new PlainLabel}
    , m_error{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_book{makeButton({}, ButtonRole::Primary)}
    , m_cancel{makeButton(tr("&Cancel"))}
{
    setObjectName(QStringLiteral("seriesDialog"));
    setWindowTitle(m_work.first ? tr("Repeat booking") : tr("Change the series"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build(clientName, headline);
    listen();
    showRow();
    showSummary();
}

void SeriesDialog::build(const QString& clientName, const QString& headline)
{
    const auto name = [](QWidget* widget, const char* objectName) {
        widget->setObjectName(QLatin1String{objectName});
    };
    name(m_table, "seriesTable");
    name(m_missing, "missing");
    name(m_rowFindings, "rowFindings");
    name(m_strip, "strip");
    name(m_keepRow, "keepRow");
    name(m_skipRow, "skipRow");
    name(m_moveRow, "moveRow");
    name(m_summary, "summary");
    name(m_error, "error");
    name(m_book, "book");
    name(m_cancel, "cancel");
    m_book->setDefault(true);
    for (QPushButton* button : {m_keepRow, m_skipRow, m_moveRow, m_cancel})
        button->setAutoDefault(false);
    m_summary->setWeight(QFont::DemiBold);
    m_missing->hide();
    m_error->hide();
    m_reasonField->hide();
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Dates of the series"));
    m_table->installEventFilter(this);
    dressTable(m_table);
    m_table->setMinimumHeight(theme().space(30));

    auto* body = new QWidget;
    auto* lines = new QVBoxLayout{body};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(3));
    auto* who = new PlainLabel{clientName, TextSize::Heading};
    who->setWeight(QFont::DemiBold);
    lines->addWidget(who);
    lines->addWidget(new PlainLabel{headline, TextSize::Body, PlainLabel::Ink::Muted});
    if (m_work.first) {
        m_rhythm = new SeriesRhythm{dateOf(m_work.first->proposal.start)};
        lines->addWidget(m_rhythm);
    }
    lines->addWidget(m_missing);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_rowFindings);
    lines->addWidget(m_strip);
    auto* choices = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {m_keepRow, m_skipRow, m_moveRow})
        choices->addWidget(button);
    lines->addLayout(choices);
    lines->addWidget(m_reasonField);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(m_book);
    buttons->addWidget(m_cancel);

    const int margin = theme().space(5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(3));
    layout->addWidget(scroll, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    const QSize wanted{theme().space(210), theme().space(160)};
    resize(wanted.boundedTo(screen()->availableSize()));
}

void SeriesDialog::listen()
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(kPreviewDelay);
    connect(m_timer, &QTimer::timeout, this, &SeriesDialog::preview);
    if (m_rhythm)
        connect(m_rhythm, &SeriesRhythm::edited, this, &SeriesDialog::schedulePreview);
    // Somebody else may have taken a time, or moved the race.
    connect(m_bridge, &AsyncBridge::changed, this, [this] {
        if (m_isWriting)
            return;
        schedulePreview();
        m_strip->askAgain();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SeriesDialog::showRow);
    connect(m_model, &SeriesModel::choicesChanged, this, [this] {
        showRow();
        showSummary();
    });
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { m_model->chooseNext(index.row()); });
    connect(m_keepRow, &QPushButton::clicked, this, [this] { chooseRow(RowChoice::Keep); });
    connect(m_skipRow, &QPushButton::clicked, this, [this] { chooseRow(RowChoice::Skip); });
    connect(m_moveRow, &QPushButton::clicked, this, [this] { chooseRow(RowChoice::Move); });
    connect(m_book, &QPushButton::clicked, this, &SeriesDialog::book);
    connect(m_cancel, &QPushButton::clicked, this, &SeriesDialog::reject);
}

void SeriesDialog::layOutColumns()
{
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void SeriesDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    layOutColumns();
}

} // namespace taper
