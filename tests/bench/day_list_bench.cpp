// SPDX-License-Identifier: GPL-3.0-or-later
// The day list as a PDF (budget: 150 ms for a clinic's day), beside a bare QPdfWriter that is given the same
// lines of text at the same places, already broken.

#include "tests/support/sample_day_list.h"
#include "ui/print/day_list_layout.h"
#include "ui/print/day_list_print.h"
#include "ui/print/page_text.h"

#include <benchmark/benchmark.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

namespace taper::test {

namespace {

constexpr int kTherapists = 8;
constexpr int kBookingsEach = 12;

/// Fonts need an application; one for all benchmarks, never destroyed before them.
void needApplication()
{
    if (QCoreApplication::instance() != nullptr)
        return;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "taper_bench";
    static char* arguments[] = {name, nullptr};
    static const QGuiApplication application{count, arguments};
}

DayList clinicDay()
{
    DayList list = busyDayList(kBookingsEach);
    for (int number = 2; number <= kTherapists; ++number) {
        DayListTherapist therapist = list.therapists.front();
        therapist.id = Id<Therapist>{number};
        therapist.name = QStringLiteral("Therapist %1").arg(number);
        list.therapists.push_back(therapist);
    }
    return list;
}

struct BareText {
    QString text;
    QPointF at;
};

std::vector<std::vector<BareText>> bareTexts(const DayList& list)
{
    std::vector<std::vector<BareText>> pages;
    const QSizeF paper{842 * print::kPoint, 595 * print::kPoint};
    for (const print::Page& page : print::layOutDayList(list, Privacy::Full, paper)) {
        std::vector<BareText>& texts = pages.emplace_back();
        for (const print::Item& item : page.items) {
            if (item.isText()) {
                const QTextLine line = item.text.layout->lineAt(item.text.line);
                texts.push_back({item.text.layout->text().mid(line.textStart(), line.textLength()),
                    item.rect.bottomLeft()});
            }
        }
    }
    return pages;
}

void dayListPdf(benchmark::State& state)
{
    needApplication();
    const DayList list = clinicDay();
    for (auto _ : state)
        benchmark::DoNotOptimize(renderPdf(list, {}));
    state.counters["pages"] = pageCount(list, {});
}
BENCHMARK(dayListPdf)->Unit(benchmark::kMillisecond);

void dayListPdfOfOneTherapist(benchmark::State& state)
{
    needApplication();
    const DayList list = busyDayList(kBookingsEach);
    for (auto _ : state)
        benchmark::DoNotOptimize(renderPdf(list, {}));
}
BENCHMARK(dayListPdfOfOneTherapist)->Unit(benchmark::kMillisecond);

void dayListPdfBare(benchmark::State& state)
{
    needApplication();
    const auto pages = bareTexts(clinicDay());
    for (auto _ : state) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer{&buffer};
        writer.setResolution(print::kUnitsPerInch);
        setUpPaper(writer, PaperSize::A4);
        QPainter painter{&writer};
        painter.setFont(print::pageFont({}));
        bool isFirst = true;
        for (const std::vector<BareText>& page : pages) {
            if (!isFirst)
                writer.newPage();
            isFirst = false;
            for (const BareText& text : page)
                painter.drawText(text.at, text.text);
        }
        painter.end();
        benchmark::DoNotOptimize(buffer.data());
    }
}
BENCHMARK(dayListPdfBare)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace taper::test
