using Kuber.Api.Validation;

namespace Kuber.Api.Selectors;

/// <summary>Reads the text form of label selectors; the messages are upstream's.</summary>
internal ref struct SelectorParser(string text)
{
    private const string BinaryOperators = "in, notin, =, ==, !=, gt, lt";
    private readonly List<string> tokens = Scan(text);
    private int position;

    /// <summary>The conditions in the order written, or what is wrong.</summary>
    public (List<SelectorRequirement> Requirements, string? Error) Parse()
    {
        List<SelectorRequirement> requirements = [];
        while (true)
        {
            var token = Peek();
            if (token.Length == 0)
            {
                return (requirements, null);
            }

            if (!IsIdentifier(token) && token != "!")
            {
                return (requirements, $"found '{token}', expected: !, identifier, or 'end of string'");
            }

            if (Requirement(requirements) is { } error)
            {
                return (requirements, "unable to parse requirement: " + error);
            }

            switch (Next())
            {
                case "":
                    return (requirements, null);
                case ",":
                    if (!IsIdentifier(Peek()) && Peek() != "!")
                    {
                        return (requirements, $"found '{Peek()}', expected: identifier after ','");
                    }

                    break;
                case var other:
                    return (requirements, $"found '{other}', expected: ',' or 'end of string'");
            }
        }
    }

    private static List<string> Scan(string text)
    {
        List<string> tokens = [];
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsSpace(c))
            {
                i++;
            }
            else if (IsSymbol(c))
            {
                var length = i + 1 < text.Length && text.AsSpan(i, 2) is "==" or "!=" ? 2 : 1;
                tokens.Add(text.Substring(i, length));
                i += length;
            }
            else
            {
                var start = i;
                while (i < text.Length && !IsSpace(text[i]) && !IsSymbol(text[i]))
                {
                    i++;
                }

                tokens.Add(text[start..i]);
            }
        }

        return tokens;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsSymbol(char c) => c is '=' or '!' or '(' or ')' or ',' or '>' or '<';

    private static bool IsIdentifier(string token) => token.Length > 0 && !IsSymbol(token[0]);

    private static string? Check(SelectorRequirement requirement)
    {
        FieldErrors errors = [];
        var values = FieldPath.Of("values");
        errors.Invalid(FieldPath.None, requirement.Key, Joined(NameRules.QualifiedName(requirement.Key)));
        if (requirement.Operator is SelectorOperator.GreaterThan or SelectorOperator.LessThan && SelectorRequirement.Number(requirement.Values[0]) is null)
        {
            errors.Invalid(values.Index(0), requirement.Values[0], "for 'Gt', 'Lt' operators, the value must be an integer");
        }

        for (var i = 0; i < requirement.Values.Count; i++)
        {
            errors.Invalid(values.Index(i).Key(requirement.Key), requirement.Values[i], Joined(NameRules.LabelValue(requirement.Values[i])));
        }

        return errors.Count == 0 ? null : errors.ToMessage();
    }

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> messages) => messages.Count == 0 ? [] : [string.Join("; ", messages)];

    private readonly string Peek() => position < tokens.Count ? tokens[position] : "";

    private string Next()
    {
        var token = Peek();
        position++;
        return token;
    }

    private string? Requirement(List<SelectorRequirement> requirements)
    {
        var token = Next();
        var negated = token == "!";
        if (negated)
        {
            token = Next();
        }

        if (!IsIdentifier(token))
        {
            return $"found '{token}', expected: identifier";
        }

        var key = token;
        if (NameRules.QualifiedName(key) is { Count: > 0 } wrong)
        {
            return "<nil>: Invalid value: " + FieldValueText.Quote(key) + ": " + string.Join("; ", wrong);
        }

        if (negated || Peek() is "" or ",")
        {
            requirements.Add(new(key, negated ? SelectorOperator.DoesNotExist : SelectorOperator.Exists, []));
            return null;
        }

        token = Next();
        SelectorOperator? op = token switch
        {
            "in" => SelectorOperator.In,
            "notin" => SelectorOperator.NotIn,
            "=" => SelectorOperator.Equals,
            "==" => SelectorOperator.DoubleEquals,
            "!=" => SelectorOperator.NotEquals,
            ">" => SelectorOperator.GreaterThan,
            "<" => SelectorOperator.LessThan,
            _ => null,
        };
        if (op is null)
        {
            return $"found '{token}', expected: {BinaryOperators}";
        }

        var values = new SortedSet<string>(StringComparer.Ordinal);
        if ((op is SelectorOperator.In or SelectorOperator.NotIn ? List(values) : Exact(values)) is { } error)
        {
            return error;
        }

        SelectorRequirement requirement = new(key, op.Value, [.. values]);
        requirements.Add(requirement);
        return Check(requirement);
    }

    private string? Exact(SortedSet<string> values)
    {
        if (Peek() is "" or ",")
        {
            values.Add("");
            return null;
        }

        var token = Next();
        values.Add(token);
        return IsIdentifier(token) ? null : $"found '{token}', expected: identifier";
    }

    private string? List(SortedSet<string> values)
    {
        var token = Next();
        if (token != "(")
        {
            return $"found '{token}' expected: '('";
        }

        if (Peek() == ")")
        {
            position++;
            values.Add("");
            return null;
        }

        if (!IsIdentifier(Peek()) && Peek() != ",")
        {
            return $"found '{Peek()}', expected: ',', ')' or identifier";
        }

        if (Items(values) is { } error)
        {
            return error;
        }

        token = Next();
        return token == ")" ? null : $"found '{token}', expected: ')'";
    }

    private string? Items(SortedSet<string> values)
    {
        while (true)
        {
            var token = Next();
            if (IsIdentifier(token))
            {
                values.Add(token);
                if (Peek() == ")")
                {
                    return null;
                }

                if (Peek() != ",")
                {
                    return $"found '{Peek()}', expected: ',' or ')'";
                }
            }
            else if (token == ",")
            {
                if (values.Count == 0)
                {
                    values.Add("");
                }

                if (Peek() == ")")
                {
                    values.Add("");
                    return null;
                }

                if (Peek() == ",")
                {
                    position++;
                    values.Add("");
                }
            }
            else
            {
                return $"found '{token}', expected: ',', or identifier";
            }
        }
    }
}
