// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/print_dialogs.h"

#include "core/clinic/history_report.h"
#include "ui/print/exercise_sheet_preview.h"
#include "ui/print/history_preview.h"
#include "ui/print/note_preview.h"
#include "ui/shell/bridge.h"
#include "ui/words/error_words.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

namespace taper {

namespace {

struct PrintDialogs {
    Q_DECLARE_TR_FUNCTIONS(PrintDialogs)
};

template <class Preview, class Report, class Ask>
void openPreview(AsyncBridge& bridge, QWidget* over, const PrintNotices& notices, Ask ask)
{
    bridge.ask(over, std::move(ask), [over, notices](const Result<Report>& report) {
        if (!report) {
            if (notices.failed)
                notices.failed(words::errorText(report.error()));
            return;
        }
        auto* preview = new Preview{*report, over};
        preview->setAttribute(Qt::WA_DeleteOnClose);
        if (notices.noticed) {
            QObject::connect(preview, &PagePreview::saved, over, [notices](const QString& path) {
                notices.noticed(PrintDialogs::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
            });
        }
        preview->open();
    });
}

} // namespace

void openHistoryPreview(AsyncBridge& bridge, QWidget* over, Id<Client> client, const PrintNotices& notices)
{
    openPreview<HistoryPreview, HistoryReport>(
        bridge, over, notices, [client](Clinic& clinic) { return historyReport(clinic, client); });
}

void openNotePreview(AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const PrintNotices& notices)
{
    openPreview<NotePreview, NoteReport>(
        bridge, over, notices, [note](Clinic& clinic) { return noteReport(clinic, note); });
}

void openExerciseSheetPreview(
    AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const PrintNotices& notices)
{
    openPreview<ExerciseSheetPreview, ExerciseSheet>(
        bridge, over, notices, [note](Clinic& clinic) { return exerciseSheet(clinic, note); });
}

} // namespace taper
