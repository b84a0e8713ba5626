using System.Globalization;
using System.Text;

namespace Kuber.Machinery.Cel.Syntax;

/// <summary>Splits an expression into tokens. What is none is told and left out.</summary>
internal sealed class CelLexer(CelSource source, List<CelIssue> issues)
{
    private static readonly string[] TwoCharacterMarks = ["==", "!=", "<=", ">=", "&&", "||"];
    private const string OneCharacterMarks = "<>!?:.,()[]{}+-*/%";
    private int at;

    /// <summary>All tokens, the last of them the end.</summary>
    public List<CelToken> Read()
    {
        var tokens = new List<CelToken>();
        while (true)
        {
            SkipBlanks();
            if (at >= source.Length)
            {
                tokens.Add(new(CelTokenKind.End, "<EOF>", source.Length, "<EOF>"));
                return tokens;
            }

            if (Next() is { } token)
            {
                tokens.Add(token);
            }
        }
    }

    private void SkipBlanks()
    {
        while (at < source.Length)
        {
            var c = source[at];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                at++;
            }
            else if (c == '/' && source[at + 1] == '/')
            {
                while (at < source.Length && source[at] != '\n')
                {
                    at++;
                }
            }
            else
            {
                return;
            }
        }
    }

    private CelToken? Next()
    {
        var c = source[at];
        if (IsDigit(c) || (c == '.' && IsDigit(source[at + 1])))
        {
            return Number();
        }

        if (StringStart() is var (prefix, quote))
        {
            return Text(prefix, quote);
        }

        if (IsLetter(c))
        {
            var start = at;
            while (IsLetter(source[at]) || IsDigit(source[at]))
            {
                at++;
            }

            return Token(CelTokenKind.Name, start);
        }

        if (c == '`')
        {
            return Quoted();
        }

        foreach (var mark in TwoCharacterMarks)
        {
            if (c == mark[0] && source[at + 1] == mark[1])
            {
                at += 2;
                return Token(CelTokenKind.Mark, at - 2);
            }
        }

        if (c < 128 && OneCharacterMarks.Contains((char)c, StringComparison.Ordinal))
        {
            at++;
            return Token(CelTokenKind.Mark, at - 1);
        }

        // The start of a mark of two characters takes the next one with it.
        Unknown(at, c is '=' or '&' or '|' ? at + 2 : at + 1);
        return null;
    }

    private CelToken Token(CelTokenKind kind, int start)
    {
        var text = source.Slice(start, at);
        return new(kind, text, start, text);
    }

    private void Unknown(int start, int end)
    {
        issues.Add(source.Issue(start, $"Syntax error: token recognition error at: '{source.Slice(start, end)}'"));
        at = Math.Min(end, source.Length);
    }

    private CelToken Number()
    {
        var start = at;
        if (source[at] == '0' && source[at + 1] == 'x' && IsHex(source[at + 2]))
        {
            at += 2;
            while (IsHex(source[at]))
            {
                at++;
            }

            return Integer(start);
        }

        Digits();
        var isDouble = false;
        if (source[at] == '.' && IsDigit(source[at + 1]))
        {
            isDouble = true;
            at++;
            Digits();
        }

        if (source[at] is 'e' or 'E' && (IsDigit(source[at + 1]) || (source[at + 1] is '+' or '-' && IsDigit(source[at + 2]))))
        {
            isDouble = true;
            at += 2;
            Digits();
        }

        return isDouble ? Token(CelTokenKind.Double, start) : Integer(start);
    }

    private CelToken Integer(int start)
    {
        if (source[at] is 'u' or 'U')
        {
            at++;
            return Token(CelTokenKind.Uint, start);
        }

        return Token(CelTokenKind.Int, start);
    }

    private void Digits()
    {
        while (IsDigit(source[at]))
        {
            at++;
        }
    }

    private CelToken? Quoted()
    {
        var start = at;
        var end = at + 1;
        while (IsLetter(source[end]) || IsDigit(source[end]) || source[end] is '.' or '-' or '/' or ' ')
        {
            end++;
        }

        if (source[end] != '`' || end == at + 1)
        {
            Unknown(start, end + 1);
            return null;
        }

        at = end + 1;
        return new(CelTokenKind.QuotedName, source.Slice(start + 1, end), start, source.Slice(start, at));
    }

    private (string Prefix, string Quote)? StringStart()
    {
        var i = at;
        while (i < at + 2 && source[i] is 'r' or 'R' or 'b' or 'B')
        {
            i++;
        }

        if (source[i] is not ('"' or '\''))
        {
            return null;
        }

        var prefix = source.Slice(at, i).ToLowerInvariant();
        if (prefix is not ("" or "r" or "b" or "br" or "rb"))
        {
            return null;
        }

        var quote = (char)source[i];
        var isTriple = source[i + 1] == quote && source[i + 2] == quote;
        return (prefix, isTriple ? new string(quote, 3) : quote.ToString());
    }

    private CelToken? Text(string prefix, string quote)
    {
        var start = at;
        var isRaw = prefix.Contains('r', StringComparison.Ordinal);
        var isBytes = prefix.Contains('b', StringComparison.Ordinal);
        var i = at + prefix.Length + quote.Length;
        var text = new StringBuilder();
        while (!Closes(i, quote))
        {
            if (i >= source.Length || (quote.Length == 1 && source[i] is '\n' or '\r'))
            {
                Unknown(start, i >= source.Length ? i : i + 1);
                return null;
            }

            if (source[i] != '\\' || isRaw)
            {
                if (source[i] == '\\')
                {
                    // A raw text keeps its backslashes, but one before a quote does not let it end.
                    text.Append('\\');
                    i++;
                    if (i >= source.Length)
                    {
                        continue;
                    }
                }

                Append(text, source[i], isBytes, isEscape: false);
                i++;
            }
            else if (!Escape(ref i, text, isBytes))
            {
                Unknown(start, i + 1);
                return null;
            }
        }

        at = i + quote.Length;
        return new(isBytes ? CelTokenKind.Bytes : CelTokenKind.String, text.ToString(), start, source.Slice(start, at));
    }

    private bool Closes(int i, string quote)
    {
        for (var k = 0; k < quote.Length; k++)
        {
            if (source[i + k] != quote[k])
            {
                return false;
            }
        }

        return true;
    }

    private bool Escape(ref int i, StringBuilder text, bool isBytes)
    {
        var c = source[i + 1];
        var simple = c switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' or '\'' or '"' or '`' or '?' => c,
            _ => -1,
        };
        if (simple >= 0)
        {
            text.Append((char)simple);
            i += 2;
            return true;
        }

        var (skip, digits, style) = c switch
        {
            'x' or 'X' => (2, 2, NumberStyles.AllowHexSpecifier),
            'u' when !isBytes => (2, 4, NumberStyles.AllowHexSpecifier),
            'U' when !isBytes => (2, 8, NumberStyles.AllowHexSpecifier),
            >= '0' and <= '3' => (1, 3, NumberStyles.None),
            _ => (0, 0, NumberStyles.None),
        };
        if (digits == 0)
        {
            i++;
            return false;
        }

        var number = source.Slice(i + skip, i + skip + digits);
        long value;
        if (style == NumberStyles.None)
        {
            value = number.Length == 3 && number.All(static d => d is >= '0' and <= '7') ? Convert.ToInt32(number, 8) : -1;
        }
        else
        {
            value = number.Length == digits && long.TryParse(number, style, CultureInfo.InvariantCulture, out var hex) ? hex : -1;
        }

        i += skip + digits - 1;
        if (value < 0 || (!isBytes && !Rune.IsValid(value > int.MaxValue ? -1 : (int)value)))
        {
            return false;
        }

        Append(text, (int)value, isBytes, isEscape: true);
        i++;
        return true;
    }

    // Bytes are kept as one character for each, 0 to 255.
    private static void Append(StringBuilder text, int point, bool isBytes, bool isEscape)
    {
        if (!isBytes)
        {
            text.Append(new Rune(point).ToString());
        }
        else if (isEscape)
        {
            text.Append((char)point);
        }
        else
        {
            foreach (var b in Encoding.UTF8.GetBytes(new Rune(point).ToString()))
            {
                text.Append((char)b);
            }
        }
    }

    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    private static bool IsHex(int c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsLetter(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
