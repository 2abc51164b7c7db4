// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

tl::unexpected<Error> bad(const QString& field, ErrorCode code, const QString& text)
{
    return fail(Error{Problems{{field, code, {{QStringLiteral("text"), text}}}}});
}

template <class T, class Read>
Result<std::optional<T>> optionValue(
    const Arguments& arguments, const QString& option, ErrorCode code, Read read)
{
    if (!arguments.has(option))
        return std::optional<T>{};
    const QString text = arguments.text(option);
    const std::optional<T> value = read(QStringView{text});
    if (!value)
        return bad(fieldOf(option), code, text);
    return value;
}

} // namespace

QString fieldOf(const QString& option)
{
    QString field = option.startsWith(QLatin1String("--")) ? option.sliced(2) : option;
    return field.replace(u'-', u'_');
}

tl::expected<Arguments, QString> Arguments::parse(const QStringList& words, const Grammar& grammar)
{
    Arguments arguments;
    bool onlyPlaces = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyPlaces || !word.startsWith(QLatin1String("--"))) {
            arguments.m_places += word;
        } else if (word == QLatin1String("--")) {
            onlyPlaces = true; // what follows may begin with dashes and is still no option
        } else if (grammar.switches.contains(word)) {
            arguments.m_switches += word;
        } else {
            const qsizetype equals = word.indexOf(u'=');
            const QString option = equals < 0 ? word : word.first(equals);
            if (!grammar.options.contains(option))
                return tl::unexpected{Words::tr("There is no option %1 here.").arg(option)};
            if (arguments.has(option))
                return tl::unexpected{Words::tr("%1 is given twice.").arg(option)};
            if (equals < 0 && i + 1 >= words.size())
                return tl::unexpected{Words::tr("%1 needs a value.").arg(option)};
            arguments.m_values.insert(option, equals < 0 ? words[++i] : word.sliced(equals + 1));
        }
    }
    if (arguments.m_places.size() < grammar.fewest)
        return tl::unexpected{Words::tr("Something is missing.")};
    if (arguments.m_places.size() > grammar.most)
        return tl::unexpected{Words::tr("“%1” is too much.").arg(arguments.m_places.at(grammar.most))};
    for (const QString& option : grammar.required) {
        if (!arguments.has(option))
            return tl::unexpected{Words::tr("%1 is missing.").arg(option)};
    }
    return arguments;
}

Result<std::optional<Date>> Arguments::date(const QString& option) const
{
    return optionValue<Date>(*this, option, ErrorCode::NotADate, parseDate);
}

Result<std::optional<Moment>> Arguments::moment(const QString& option) const
{
    // Of a moment, the part that cannot be read is what is said.
    const bool hasDate = parseDate(QStringView{text(option)}.left(10)).has_value();
    return optionValue<Moment>(
        *this, option, hasDate ? ErrorCode::NotATime : ErrorCode::NotADate, parseMoment);
}

Result<std::optional<TimeOfDay>> Arguments::time(const QString& option) const
{
    return optionValue<TimeOfDay>(*this, option, ErrorCode::NotATime, parseTimeOfDay);
}

Result<std::optional<int>> Arguments::number(const QString& option, int minimum, int maximum) const
{
    const auto read = [](QStringView text) -> std::optional<int> {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        return isNumber ? std::optional{value} : std::nullopt;
    };
    auto value = optionValue<int>(*this, option, ErrorCode::NotANumber, read);
    if (value && *value && (**value < minimum || **value > maximum))
        return fail(Error{Problems{{fieldOf(option), ErrorCode::OutOfRange,
            {{QStringLiteral("minimum"), minimum}, {QStringLiteral("maximum"), maximum}}}}});
    return value;
}

Result<Date> readDate(const QString& text, const QString& field)
{
    if (const auto date = parseDate(text))
        return *date;
    return bad(field, ErrorCode::NotADate, text);
}

Result<qint64> readNumber(const QString& text, const QString& field)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber)
        return bad(field, ErrorCode::NotANumber, text);
    return value;
}

} // namespace taper::cli
