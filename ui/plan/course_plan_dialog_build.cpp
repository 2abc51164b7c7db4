// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/undo_history.h"
#include "ui/plan/course_axis.h"
#include "ui/plan/course_plan_dialog.h"
#include "ui/plan/course_plan_model.h"
#include "ui/plan/plan_options.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"

#include <QComboBox>
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

// How the dialog is put together; what it does is in course_plan_dialog.cpp.

constexpr int kPlanDelay = 150; // ms: while choices follow each other no plan is worth its work

QComboBox* combo(const char* name, const QString& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

CoursePlanDialog* CoursePlanDialog::open(AsyncBridge& bridge, UndoHistory* history, QWidget* parent,
    Id<Race> race, const std::vector<Id<Client>>& clients)
{
    PlanRequest request;
    request.race = race;
    request.clients = clients;
    auto* dialog = new CoursePlanDialog{bridge, history, parent, std::move(request)};
    dialog->QDialog::open();
    dialog->start();
    return dialog;
}

CoursePlanDialog* CoursePlanDialog::openFor(
    AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Client> client)
{
    return open(bridge, history, parent, {}, {client});
}

CoursePlanDialog::CoursePlanDialog(
    AsyncBridge& bridge, UndoHistory* history, QWidget* parent, PlanRequest request)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_history{history}
    , m_request{std::move(request)}
    , m_timer{new QTimer{this}}
    , m_race{combo("race", {})}
    , m_raceField{new Field{QStringLiteral("race"), tr("R&ace"), m_race}}
    , m_options{new PlanOptions}
    , m_title{new PlainLabel{{}, TextSize::Heading}}
    , m_remarks{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_axis{new CourseAxis}
    , m_model{new CoursePlanModel{this}}
    , m_table{new QTableView}
    , m_rowFindings{new PlainLabel}
    , m_anotherTime{makeButton(tr("Another t&ime…"))}
    , m_dropRow{makeButton(tr("&Leave it out"))}
    , m_rowType{combo("rowType", tr("Type of this session"))}
    , m_rowLength{combo("rowLength", tr("Length of this session"))}
    , m_reason{new QLineEdit}
    , m_reasonField{new Field{QStringLiteral("reason"), tr("Why is this session k&ept?"), m_reason}}
    , m_summary{new PlainLabel}
    , m_error{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_book{makeButton({}, ButtonRole::Primary)}
    , m_cancel{makeButton(tr("&Cancel"))}
{
    setObjectName(QStringLiteral("coursePlanner"));
    setWindowTitle(tr("Plan a course"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build();
    listen();
    showRow();
    showSummary();
}

void CoursePlanDialog::build()
{
    const auto name = [](QObject* widget, const char* text) {
        widget->setObjectName(QString::fromLatin1(text));
    };
    name(m_title, "raceTitle");
    name(m_remarks, "remarks");
    name(m_table, "planTable");
    name(m_rowFindings, "rowFindings");
    name(m_anotherTime, "anotherTime");
    name(m_dropRow, "dropRow");
    name(m_summary, "summary");
    name(m_error, "error");
    name(m_book, "book");
    name(m_cancel, "cancel");
    m_book->setDefault(true);
    for (QPushButton* button : {m_anotherTime, m_dropRow, m_cancel})
        button->setAutoDefault(false);
    m_title->setWeight(QFont::DemiBold);
    m_summary->setWeight(QFont::DemiBold);
    m_raceField->hide();
    m_remarks->hide();
    m_axis->hide();
    m_error->hide();
    m_reasonField->hide();
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Sessions of the course"));
    m_table->installEventFilter(this);
    dressTable(m_table);
    m_table->setColumnHidden(CoursePlanModel::Who, m_request.clients.size() < 2);
    m_table->setMinimumHeight(theme().space(40));

    auto* body = new QWidget;
    auto* lines = new QVBoxLayout{body};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(3));
    lines->addWidget(m_title);
    lines->addWidget(m_raceField);
    lines->addWidget(m_options);
    lines->addWidget(m_remarks);
    lines->addWidget(m_axis);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_rowFindings);
    auto* actions = new FlowLayout{nullptr, theme().space(2)};
    for (QWidget* action : std::initializer_list<QWidget*>{m_anotherTime, m_dropRow, m_rowType, m_rowLength})
        actions->addWidget(action);
    lines->addLayout(actions);
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
    resize(QSize{theme().space(250), theme().space(190)}.boundedTo(screen()->availableSize()));
}

void CoursePlanDialog::listen()
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(kPlanDelay);
    connect(m_timer, &QTimer::timeout, this, &CoursePlanDialog::plan);
    connect(m_options, &PlanOptions::edited, this, &CoursePlanDialog::schedulePlan);
    connect(m_race, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isFilling)
            return;
        m_request.race = Id<Race>{m_race->currentData().toLongLong()};
        schedulePlan();
    });
    // Somebody else may have taken a time, or moved the race.
    connect(m_bridge, &AsyncBridge::changed, this, [this] {
        if (!m_isWriting && m_model->rowCount() > 0)
            review();
    });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CoursePlanDialog::showRow);
    connect(m_table, &QTableView::doubleClicked, this, &CoursePlanDialog::askOtherTime);
    connect(m_anotherTime, &QPushButton::clicked, this, &CoursePlanDialog::askOtherTime);
    connect(m_dropRow, &QPushButton::clicked, this, &CoursePlanDialog::toggleDropped);
    connect(m_rowType, &QComboBox::activated, this, &CoursePlanDialog::changeType);
    connect(m_rowLength, &QComboBox::activated, this, &CoursePlanDialog::changeLength);
    connect(m_reason, &QLineEdit::textEdited, this, [this](const QString& reason) {
        if (const int row = currentRow(); row >= 0 && !m_isFilling) {
            m_model->setReason(row, reason);
            showSummary();
        }
    });
    connect(m_book, &QPushButton::clicked, this, &CoursePlanDialog::book);
    connect(m_cancel, &QPushButton::clicked, this, &CoursePlanDialog::reject);
}

void CoursePlanDialog::layOutColumns()
{
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void CoursePlanDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    layOutColumns();
}

} // namespace taper
