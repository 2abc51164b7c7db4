// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_key.h"
#include "core/domain/valid.h"

#include <gtest/gtest.h>

#include <string>

namespace taper::test {

/// What check() finds wrong, as "field code, field code"; empty if nothing is.
template <class Fields>
std::string problemsOf(Fields fields)
{
    QStringList found;
    for (const Problem& problem : check(fields))
        found.append(problem.field + u' ' + keyOf(problem.code));
    return found.join(QStringLiteral(", ")).toStdString();
}

/// The same after one field of otherwise good fields was spoilt.
template <class Fields, class Spoil>
std::string problemsAfter(Fields fields, Spoil spoil)
{
    EXPECT_EQ(problemsOf(fields), "") << "the fields were bad before they were spoilt";
    spoil(fields);
    return problemsOf(fields);
}

/// The fields as they are kept.
template <class Fields>
Fields tidied(Fields fields)
{
    auto valid = Valid<Fields>::make(fields);
    EXPECT_TRUE(valid) << problemsOf(fields);
    return valid ? **valid : fields;
}

inline QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

/// Fields with nothing but a name.
template <class Fields>
Fields named(const char* name)
{
    Fields fields;
    fields.name = utf8(name);
    return fields;
}

} // namespace taper::test
