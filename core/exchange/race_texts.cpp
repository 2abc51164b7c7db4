// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/race_texts.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace taper {

namespace {

/// By code points: an emoji is two code units or more.
bool isDecoration(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Separator_Space:
        return true;
    default:
        return c == U'-' || c == U'–' || c == U'|' || c == U'•' || c == U'*' || c == U':' || c == U'/';
    }
}

} // namespace

QString raceNameFrom(const QString& title)
{
    const QString line = tidyLine(title).simplified();
    const auto letters = line.toUcs4();
    qsizetype from = 0;
    while (from < letters.size() && isDecoration(letters.at(from)))
        ++from;
    QString name = QString::fromUcs4(
        reinterpret_cast<const char32_t*>(letters.constData()) + from, letters.size() - from);
    static const QRegularExpression hanging{QStringLiteral("[\\s/|,;:\\-–]+$")};
    name.remove(hanging);
    return name;
}

bool isDeadline(const QString& uid, const QString& title)
{
    static const QRegularExpression ofUid{
        QStringLiteral("^(?:signup|sign-up|deadline|registration|register|entry-close)[-_]"),
        QRegularExpression::CaseInsensitiveOption};
    if (ofUid.match(uid).hasMatch())
        return true;
    static const QRegularExpression ofTitle{QStringLiteral(
        "報名截止|报名截止|報名開始|报名开始|申込締切|申し込み締切|エントリー締切|"
        "\\b(?:registrations?|entries|entry|sign[ \\-]?ups?|ballot|early[ \\-]?bird(?: price| "
        "registration)?)\\b.{0,20}"
        "\\b(?:clos\\w*|ends?|deadline|opens?|opening|due)\\b|"
        "\\bdeadline\\b|\\blast (?:day|date|chance) (?:to|for) "
        "(?:enter|entry|entries|register|registration|sign)|"
        "\\bson (?:basvuru|kayit)\\b|\\bkayit\\w* (?:son|bitis|basla)|\\bbasvuru\\w* (?:son|bitis)|"
        "\\banmelde(?:schluss|frist)|\\bmeldeschluss|\\bcloture des inscriptions|\\bfin des inscriptions|"
        "\\bcierre de inscripci|\\bchiusura iscrizioni|\\binschrijving sluit|\\banmalan stanger")};
    return title.contains(QChar{u'\u23F0'}) || title.contains(QStringLiteral("⏳"))
        || ofTitle.match(foldForSearch(title)).hasMatch();
}

std::optional<CalendarEvent::Status> takeStatus(QString& title)
{
    using Status = CalendarEvent::Status;
    static const QRegularExpression said{
        QStringLiteral(
            "(?:^\\W*(cancell?ed|abgesagt|annul[eé]e?|iptal(?: edildi)?|cancelad[oa]|已取消|取消|postponed|"
            "verschoben|ertelendi|延期|tentative|provisional|tbc)\\s*[:\\]\\)\\-–!]+\\s*)|"
            "(?:\\s*[\\(\\[\\-–]\\s*(cancell?ed|abgesagt|annul[eé]e?|iptal(?: "
            "edildi)?|cancelad[oa]|已取消|取消|postponed|"
            "verschoben|ertelendi|延期|tentative|provisional|tbc)!?\\s*[\\)\\]]?\\s*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption};
    const QRegularExpressionMatch match = said.match(title);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    title.remove(match.capturedStart(), match.capturedLength());
    const Status status = statusFromWord(word);
    return status;
}

CalendarEvent::Status statusFromWord(const QString& word)
{
    using Status = CalendarEvent::Status;
    static const QRegularExpression cancelled{
        QStringLiteral("^(?:cancell?ed|abgesagt|annulee?|iptal|cancelad|取消|已取消|abandoned|called off)")};
    static const QRegularExpression postponed{
        QStringLiteral("^(?:postponed|verschoben|ertelendi|reporte|延期)")};
    static const QRegularExpression tentative{
        QStringLiteral("^(?:tentative|provisional|tb[acd]\\b|unconfirmed|planned|belirsiz|vorlaufig)")};
    const QString folded = foldForSearch(word);
    if (cancelled.match(folded).hasMatch())
        return Status::Cancelled;
    if (postponed.match(folded).hasMatch())
        return Status::Postponed;
    return tentative.match(folded).hasMatch() ? Status::Tentative : Status::Scheduled;
}

bool isOtherSport(const QString& word)
{
    static const QRegularExpression running{
        QStringLiteral("run|trail|marathon|maraton|kosu|jog|athletic|cross[ "
                       "_\\-]?country|fell|ultra|duathlon|triathlon|lauf|"
                       "course|carrera|corsa|跑|馬拉松")};
    return !word.trimmed().isEmpty() && !running.match(foldForSearch(word)).hasMatch();
}

} // namespace taper
