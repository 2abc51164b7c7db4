// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_encoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace taper {

namespace {

// The upper halves of the code pages, which Qt does not carry; U+FFFD where they have nothing.
constexpr char16_t kWestern[] =
    u"\u20AC\uFFFD\u201Aƒ\u201E\u2026\u2020\u2021ˆ\u2030Š\u2039Œ\uFFFDŽ\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122š\u203Aœ\uFFFDžŸ"
    u"\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9ª\u00AB\u00AC\u00AD\u00AE\u00AF"
    u"\u00B0\u00B1\u00B2\u00B3\u00B4µ\u00B6\u00B7\u00B8\u00B9º\u00BB\u00BC\u00BD\u00BE\u00BF"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    u"ÐÑÒÓÔÕÖ\u00D7ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîï"
    u"ðñòóôõö\u00F7øùúûüýþÿ";
constexpr char16_t kTurkish[] =
    u"\u20AC\uFFFD\u201Aƒ\u201E\u2026\u2020\u2021ˆ\u2030Š\u2039Œ\uFFFD\uFFFD\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122š\u203Aœ\uFFFD\uFFFDŸ"
    u"\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9ª\u00AB\u00AC\u00AD\u00AE\u00AF"
    u"\u00B0\u00B1\u00B2\u00B3\u00B4µ\u00B6\u00B7\u00B8\u00B9º\u00BB\u00BC\u00BD\u00BE\u00BF"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    u"ĞÑÒÓÔÕÖ\u00D7ØÙÚÛÜİŞß"
    u"àáâãäåæçèéêëìíîï"
    u"ğñòóôõö\u00F7øùúûüışÿ";
constexpr char16_t kCentralEuropean[] =
    u"\u20AC\uFFFD\u201A\uFFFD\u201E\u2026\u2020\u2021\uFFFD\u2030Š\u2039ŚŤŽŹ"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFD\u2122š\u203Aśťžź"
    u"\u00A0ˇ\u02D8Ł\u00A4Ą\u00A6\u00A7\u00A8\u00A9Ş\u00AB\u00AC\u00AD\u00AEŻ"
    u"\u00B0\u00B1\u02DBł\u00B4µ\u00B6\u00B7\u00B8ąş\u00BBĽ\u02DDľż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
    u"ĐŃŇÓÔŐÖ\u00D7ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîď"
    u"đńňóôőö\u00F7řůúűüýţ\u02D9";

QByteArray fromCodePage(const QByteArray& bytes, QStringView upper)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        text += code < 0x80 ? QChar{char16_t{code}} : upper.at(code - 0x80);
    }
    return text.toUtf8();
}

/// Of a file that begins with no mark: in UTF-16 every letter of the Latin alphabet has a zero beside it.
std::optional<QStringConverter::Encoding> withoutMark(const QByteArray& bytes)
{
    constexpr qsizetype kLookAt = 2000;
    const qsizetype length = std::min(bytes.size(), kLookAt);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < length; ++i) {
        if (bytes.at(i) == 0)
            ++zeros.at(static_cast<size_t>(i % 2));
    }
    const qsizetype many = length / 10;
    if (length >= 4 && zeros[1] > many && zeros[0] == 0)
        return QStringConverter::Utf16LE;
    if (length >= 4 && zeros[0] > many && zeros[1] == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

} // namespace

QByteArray toUtf8(QByteArray bytes, TextEncoding encoding)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked == QStringConverter::Utf8) // with its mark: this function finds no other
        return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    if (const auto wide = marked ? marked : withoutMark(bytes)) {
        QStringDecoder decoder{*wide};
        const QString text = decoder.decode(bytes);
        return text.toUtf8();
    }
    switch (encoding) {
    case TextEncoding::Western:
        return fromCodePage(bytes, kWestern);
    case TextEncoding::Turkish:
        return fromCodePage(bytes, kTurkish);
    case TextEncoding::CentralEuropean:
        return fromCodePage(bytes, kCentralEuropean);
    case TextEncoding::Detect:
        break;
    }
    return bytes;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8, QStringConverter::Flag::Stateless};
    const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

} // namespace taper
