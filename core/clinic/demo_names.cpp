// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_names.h"

#include "core/base/text.h"

#include <QStringList>

#include <array>

namespace taper {

namespace {

using Words = std::span<const char16_t* const>;

// Names in other scripts carry their Latin spelling after a bar.
constexpr std::array kBritishGiven{u"Alice", u"Amelia", u"Andrew", u"Beth", u"Charlotte", u"Chris", u"Daniel",
    u"Edward", u"Eleanor", u"Emily", u"Florence", u"Frances", u"Gareth", u"George", u"Grace", u"Harriet",
    u"Harry", u"Heather", u"Isabel", u"Jack", u"James", u"Jessica", u"Joanna", u"Joseph", u"Katherine",
    u"Laura", u"Lewis", u"Lucy", u"Martin", u"Megan", u"Nicola", u"Oliver", u"Patrick", u"Peter", u"Rachel",
    u"Rebecca", u"Rhys", u"Robert", u"Rosie", u"Rupert", u"Sam", u"Sarah", u"Simon", u"Sophie", u"Stephen",
    u"Theo", u"Thomas", u"Victoria", u"William", u"Zoe"};
constexpr std::array kBritishFamily{u"Abbott", u"Ashworth", u"Barker", u"Bennett", u"Birch", u"Blackwood",
    u"Carver", u"Clarke", u"Cooper", u"Dalton", u"Davies", u"Eastwood", u"Ellis", u"Fairweather", u"Fletcher",
    u"Foster", u"Gibson", u"Griffiths", u"Hadley", u"Harper", u"Hartley", u"Holloway", u"Hughes", u"Ingram",
    u"Jenkins", u"Kendall", u"Kirkwood", u"Langley", u"Llewellyn", u"Lovell", u"Marsh", u"Mercer", u"Naylor",
    u"Norris", u"Ormerod", u"Parkes", u"Pemberton", u"Quick", u"Radcliffe", u"Rowntree", u"Sanderson",
    u"Shaw", u"Stanton", u"Tattersall", u"Thornton", u"Underhill", u"Vaughan", u"Walker", u"Whitaker",
    u"Yates"};
constexpr std::array kIrishGiven{u"Aoife", u"Caoimhe", u"Ciarán", u"Eoghan", u"Gráinne", u"Niamh", u"Oisín",
    u"Orlaith", u"Pádraig", u"Róisín", u"Sinéad", u"Siobhán", u"Séamus", u"Tadhg"};
constexpr std::array kIrishFamily{u"Brennan", u"Byrne", u"Ní Dhomhnaill", u"Doyle", u"Gallagher", u"Kelly",
    u"MacCarthy", u"Nolan", u"O'Brien", u"O'Sullivan", u"Ó Súilleabháin", u"Walsh"};
constexpr std::array kNigerianGiven{u"Adaeze", u"Ayọ̀", u"Chidi", u"Dele", u"Emeka", u"Folasade", u"Ifeoma",
    u"Kemi", u"Ngozi", u"Obinna", u"Tunde", u"Yewande"};
constexpr std::array kNigerianFamily{u"Abiola", u"Adebayo", u"Balogun", u"Eze", u"Igwe", u"Nwosu", u"Obi",
    u"Ogunleye", u"Okeke", u"Okonkwo", u"Olúwọlé", u"Onyeka"};
constexpr std::array kIndianGiven{u"Aarav", u"Ananya", u"Arjun", u"Deepa", u"Gurpreet", u"Harpreet",
    u"Ishaan", u"Kavya", u"Meera", u"Neha", u"Priya", u"Rohan", u"Sunita", u"Vikram"};
constexpr std::array kIndianFamily{u"Banerjee", u"Chatterjee", u"Desai", u"Iyer", u"Kaur", u"Krishnan",
    u"Mehta", u"Nair", u"Patel", u"Reddy", u"Sharma", u"Singh", u"Subramaniam", u"Varma"};
constexpr std::array kPolishGiven{u"Agnieszka", u"Bartłomiej", u"Grażyna", u"Kasia", u"Łukasz", u"Małgorzata",
    u"Paweł", u"Stanisław", u"Wojciech", u"Zofia"};
constexpr std::array kPolishFamily{u"Dąbrowski", u"Gajda", u"Jabłoński", u"Kozłowska", u"Nowak", u"Pawlak",
    u"Szczepański", u"Wiśniewska", u"Wójcik", u"Zając"};
constexpr std::array kTurkishGiven{u"Ayşe", u"Çağla", u"Doğan", u"Emre", u"Gökhan", u"Gülşen", u"Işıl",
    u"İpek", u"İsmail", u"Sıla", u"Şule", u"Ümit"};
constexpr std::array kTurkishFamily{
    u"Aydın", u"Çelik", u"Demir", u"Güneş", u"Işık", u"İnan", u"Kılıç", u"Öztürk", u"Şahin", u"Yıldız"};
constexpr std::array kNordicGiven{u"Åsa", u"Astrid", u"Bjørn", u"Freja", u"Gunnar", u"Ingrid", u"Jökull",
    u"Lærke", u"Mikko", u"Søren", u"Þóra", u"Väinö"};
constexpr std::array kNordicFamily{u"Åkesson", u"Bergström", u"Hansen", u"Jónsdóttir", u"Kjær", u"Lindqvist",
    u"Mäkinen", u"Nygård", u"Ødegaard", u"Sjöberg"};
constexpr std::array kIberianGiven{u"André", u"Begoña", u"Catarina", u"Gonçalo", u"Inês", u"Íñigo", u"Joana",
    u"Lucía", u"María José", u"Nuño", u"Raúl", u"Tomás"};
constexpr std::array kIberianFamily{u"Araújo", u"Brandão", u"Castillo Vega", u"da Conceição", u"de la Peña",
    u"Duarte", u"Ibáñez", u"Magalhães", u"Núñez", u"Simões"};
constexpr std::array kContinentalGiven{u"Amélie", u"Chiara", u"François", u"Giulia", u"Jürgen", u"Léa",
    u"Lorenzo", u"Marieke", u"Noël", u"Sander", u"Ulrike", u"Zoë"};
constexpr std::array kContinentalFamily{u"Bianchi", u"Dubois", u"Große", u"Lefèvre", u"Marchetti", u"Müller",
    u"Rossi", u"Schäfer", u"van den Berg", u"van Dijk", u"Vogel", u"Weiß"};
constexpr std::array kJapaneseGiven{
    u"Akiko", u"Daichi", u"Haruka", u"Kenji", u"Mai", u"Naoki", u"Sakura", u"Yuki"};
constexpr std::array kJapaneseFamily{
    u"Fujimoto", u"Hayashi", u"Inoue", u"Kobayashi", u"Matsuda", u"Ōno", u"Saitō", u"Tanaka"};
constexpr std::array kGreekGiven{u"Αλέξανδρος|Alexandros", u"Γιώργος|Giorgos", u"Δήμητρα|Dimitra",
    u"Ελένη|Eleni", u"Κατερίνα|Katerina", u"Μαρία|Maria", u"Νίκος|Nikos", u"Σοφία|Sofia"};
constexpr std::array kGreekFamily{u"Αντωνίου|Antoniou", u"Βασιλείου|Vasileiou", u"Ιωαννίδη|Ioannidi",
    u"Καραγιάννης|Karagiannis", u"Νικολάου|Nikolaou", u"Οικονόμου|Oikonomou", u"Παπαδοπούλου|Papadopoulou",
    u"Χατζής|Chatzis"};
constexpr std::array kArabicGiven{u"أحمد|Ahmad", u"خالد|Khalid", u"سلمى|Salma", u"عمر|Omar", u"فاطمة|Fatima",
    u"ليلى|Layla", u"مريم|Maryam", u"يوسف|Yusuf"};
constexpr std::array kArabicFamily{u"الخطيب|Alkhatib", u"المصري|Almasri", u"حداد|Haddad", u"خوري|Khoury",
    u"درويش|Darwish", u"سليمان|Sulayman", u"منصور|Mansour", u"نصار|Nassar"};
constexpr std::array kChineseGiven{u"建国|Jianguo", u"丽|Li", u"明|Ming", u"思远|Siyuan", u"婷婷|Tingting",
    u"伟|Wei", u"小红|Xiaohong", u"子涵|Zihan"};
constexpr std::array kChineseFamily{
    u"陈|Chen", u"黄|Huang", u"李|Li", u"林|Lin", u"欧阳|Ouyang", u"王|Wang", u"吴|Wu", u"张|Zhang"};
constexpr std::array kSingle{u"Sukarti", u"Wulandari", u"Tenzin", u"Suharyo", u"Dolma", u"Pema", u"Kartika"};

struct Origin {
    int weight; ///< of all weights together
    Words given;
    Words family;
    bool familyFirst = false; ///< and written without a blank
};

const std::array kOrigins{
    Origin{44, kBritishGiven, kBritishFamily},
    Origin{8, kIrishGiven, kIrishFamily},
    Origin{7, kNigerianGiven, kNigerianFamily},
    Origin{9, kIndianGiven, kIndianFamily},
    Origin{6, kPolishGiven, kPolishFamily},
    Origin{4, kTurkishGiven, kTurkishFamily},
    Origin{4, kNordicGiven, kNordicFamily},
    Origin{4, kIberianGiven, kIberianFamily},
    Origin{4, kContinentalGiven, kContinentalFamily},
    Origin{2, kJapaneseGiven, kJapaneseFamily},
    Origin{3, kGreekGiven, kGreekFamily},
    Origin{2, kArabicGiven, kArabicFamily},
    Origin{2, kChineseGiven, kChineseFamily, true},
    Origin{1, kSingle, {}},
};

struct Word {
    QString written;
    QString latin;
};

Word pickWord(DemoRandom& random, Words words)
{
    const QString entry = QString::fromUtf16(random.pick(words));
    const qsizetype bar = entry.indexOf(u'|');
    if (bar < 0)
        return {entry, entry};
    return {entry.left(bar), entry.mid(bar + 1)};
}

const Origin& pickOrigin(DemoRandom& random)
{
    int all = 0;
    for (const Origin& origin : kOrigins)
        all += origin.weight;
    int left = random.below(all);
    for (const Origin& origin : kOrigins) {
        left -= origin.weight;
        if (left < 0)
            return origin;
    }
    return kOrigins.front();
}

} // namespace

QString latinWords(const QString& name)
{
    QString words;
    for (const QChar letter : foldForSearch(name)) {
        if (letter.unicode() < 0x80 && letter.isLetterOrNumber())
            words += letter;
        else if (!words.isEmpty() && !words.endsWith(u'.'))
            words += u'.';
    }
    while (words.endsWith(u'.'))
        words.chop(1);
    return words.isEmpty() ? QStringLiteral("runner") : words;
}

DemoName inventName(DemoRandom& random)
{
    const Origin& origin = pickOrigin(random);
    const Word given = pickWord(random, origin.given);
    if (origin.family.empty())
        return {given.written, {}, latinWords(given.latin)};

    Word family = pickWord(random, origin.family);
    // Married names: lists and paper must stand them.
    if (origin.family.data() == kBritishFamily.data() && random.chance(6)) {
        const Word second = pickWord(random, kBritishFamily);
        if (second.written != family.written) {
            family = {family.written + u'-' + second.written, family.latin + u'-' + second.latin};
        }
    }
    DemoName name;
    name.name = origin.familyFirst ? family.written + given.written : given.written + u' ' + family.written;
    name.latin = latinWords(given.latin + u' ' + family.latin);
    if (origin.familyFirst && random.chance(50))
        name.preferred = given.latin;
    else if (given.written.size() > 6 && random.chance(12))
        name.preferred = given.written.left(3);
    return name;
}

} // namespace taper
