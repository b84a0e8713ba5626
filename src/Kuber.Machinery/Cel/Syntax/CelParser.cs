using System.Globalization;
using System.Text;
using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Syntax;

/// <summary>Reads an expression by recursive descent and expands macros. Faults are told in the words of the parser that users know.</summary>
internal sealed class CelParser
{
    private const int MaxDepth = 250;
    private const int MaxCodePoints = 100_000;
    private const string Beginnings = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    // Operators that take two, those that bind the least first.
    private static readonly string[][] Levels = [["||"], ["&&"], ["<", "<=", ">=", ">", "==", "!=", "in"], ["+", "-"], ["*", "/", "%"]];

    private readonly CelSource source;
    private readonly ILookup<string, CelMacro> macros;
    private readonly List<CelIssue> issues;
    private readonly List<CelToken> tokens;
    private int at;
    private int lastId;
    private int depth;

    private CelParser(CelSource source, ILookup<string, CelMacro> macros, List<CelIssue> issues)
    {
        this.source = source;
        this.macros = macros;
        this.issues = issues;
        tokens = new CelLexer(source, issues).Read();
    }

    private CelToken Current => tokens[at];

    /// <summary>Reads an expression; null where it is wrong.</summary>
    public static CelNode? Parse(CelSource source, ILookup<string, CelMacro> macros, List<CelIssue> issues)
    {
        if (source.Length > MaxCodePoints)
        {
            issues.Add(CelSource.Issue($"expression code point size exceeds limit: size: {source.Length}, limit {MaxCodePoints}"));
            return null;
        }

        var parser = new CelParser(source, macros, issues);
        try
        {
            var root = parser.Expression();
            parser.End();
            if (issues.Count == 0 && CelNodes.IsDeeperThan(root, MaxDepth))
            {
                issues.Add(CelSource.Issue("max recursion depth exceeded"));
            }

            return issues.Count == 0 ? root : null;
        }
        catch (CelSyntaxException)
        {
            return null;
        }
    }

    private void End()
    {
        if (Current.Kind != CelTokenKind.End)
        {
            var isOnly = tokens[at + 1].Kind == CelTokenKind.End;
            Tell(Current, $"{(isOnly ? "extraneous" : "mismatched")} input '{Current.Written}' expecting <EOF>");
        }
    }

    private CelNode Expression()
    {
        if (++depth > MaxDepth)
        {
            issues.Add(CelSource.Issue($"expression recursion limit exceeded: {MaxDepth}"));
            throw new CelSyntaxException();
        }

        var condition = Operators(0);
        if (Current.Is("?"))
        {
            var mark = Take();
            var whenTrue = Operators(0);
            Expect(":");
            condition = Call(mark.Offset, "_?_:_", null, [condition, whenTrue, Expression()]);
        }

        depth--;
        return condition;
    }

    // Terms and the operators between them that bind at least as much as a level says. One method for all levels: what is
    // nested goes through it again, and the stack is small.
    private CelNode Operators(int least)
    {
        var left = Unary();
        for (var level = LevelOf(Current); level >= least; level = LevelOf(Current))
        {
            if (level < 2)
            {
                left = Logic(level, left);
                continue;
            }

            var mark = Take();
            left = Call(mark.Offset, mark.Text == "in" ? "@in" : $"_{mark.Text}_", null, [left, Operators(level + 1)]);
        }

        return left;
    }

    // The level of the operator; -1 where there is none.
    private static int LevelOf(CelToken token) =>
        Array.FindIndex(Levels, marks => Array.Exists(marks, mark => token.Is(mark) || (mark == "in" && token.IsWord(mark))));

    // Long chains become balanced trees, so that they are not deep.
    private CelCall Logic(int level, CelNode first)
    {
        var terms = new List<CelNode> { first };
        var marks = new List<int>();
        while (LevelOf(Current) == level)
        {
            marks.Add(Take().Offset);
            terms.Add(Operators(level + 1));
        }

        return Balanced($"_{Levels[level][0]}_", terms, marks, 0, marks.Count - 1);
    }

    private CelCall Balanced(string function, List<CelNode> terms, List<int> marks, int low, int high)
    {
        var middle = (low + high + 1) / 2;
        var left = middle == low ? terms[middle] : Balanced(function, terms, marks, low, middle - 1);
        var right = middle == high ? terms[middle + 1] : Balanced(function, terms, marks, middle + 1, high);
        return new(++lastId, marks[middle], function, null, [left, right]);
    }

    private CelNode Unary()
    {
        if (!Current.Is("!") && !(Current.Is("-") && !IsNumber(tokens[at + 1])))
        {
            return Member();
        }

        var first = Current;
        var count = 0;
        while (Current.Is(first.Text))
        {
            Take();
            count++;
        }

        var operand = Member();
        return count % 2 == 0 ? operand : Call(first.Offset, first.Text + "_", null, [operand]);
    }

    private CelNode Member()
    {
        var node = Primary();
        while (true)
        {
            if (Current.Is("."))
            {
                node = Dot(node, Take());
            }
            else if (Current.Is("["))
            {
                var open = Take();
                var isOptional = Current.Is("?");
                if (isOptional)
                {
                    Take();
                }

                var index = Expression();
                Expect("]");
                node = Call(open.Offset, isOptional ? "_[?_]" : "_[_]", null, [node, index]);
            }
            else
            {
                return node;
            }
        }
    }

    private CelNode Dot(CelNode target, CelToken dot)
    {
        var isOptional = Current.Is("?");
        if (isOptional)
        {
            Take();
        }

        if (Current.Kind is not (CelTokenKind.Name or CelTokenKind.QuotedName) || (Current.Kind == CelTokenKind.Name && Current.Text is "in" or "true" or "false" or "null"))
        {
            throw Fail(Current, isOptional || Current.Kind == CelTokenKind.End
                ? $"no viable alternative at input '.{(isOptional ? "?" : "")}{(Current.Kind == CelTokenKind.End ? "" : Current.Written)}'"
                : $"mismatched input '{Current.Written}' expecting {{IDENTIFIER, ESC_IDENTIFIER}}");
        }

        var name = Take();
        if (isOptional)
        {
            return Call(dot.Offset, "_?._", null, [target, new CelConstant(++lastId, name.Offset, new CelString(name.Text))]);
        }

        if (name.Kind == CelTokenKind.Name && Current.Is("("))
        {
            var open = Take();
            return Called(open.Offset, name.Text, target, Arguments());
        }

        return new CelSelect(++lastId, dot.Offset, target, name.Text, IsTest: false);
    }

    private CelNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case CelTokenKind.Int or CelTokenKind.Uint or CelTokenKind.Double:
                return Number(Take(), "", token.Offset);
            case CelTokenKind.Mark when token.Text == "-" && IsNumber(tokens[at + 1]):
                Take();
                return Number(Take(), "-", token.Offset);
            case CelTokenKind.String:
                return new CelConstant(++lastId, Take().Offset, new CelString(token.Text));
            case CelTokenKind.Bytes:
                return new CelConstant(++lastId, Take().Offset, new CelBytes(token.Text.Select(static c => (byte)c).ToArray()));
            case CelTokenKind.Name when token.Text is "true" or "false":
                return new CelConstant(++lastId, Take().Offset, CelBool.Of(token.Text == "true"));
            case CelTokenKind.Name when token.Text is "null":
                return new CelConstant(++lastId, Take().Offset, CelNull.Value);
            case CelTokenKind.Name when token.Text is not "in":
                return Named("");
            case CelTokenKind.Mark when token.Text == "." && tokens[at + 1].Kind == CelTokenKind.Name:
                Take();
                return Named(".");
            case CelTokenKind.Mark when token.Text == "(":
                Take();
                var inner = Expression();
                Expect(")");
                return inner;
            case CelTokenKind.Mark when token.Text == "[":
                return List();
            case CelTokenKind.Mark when token.Text == "{":
                return Map();
            default:
                throw Fail(token, $"{(Begins(token.Kind == CelTokenKind.End ? token : tokens[at + 1]) ? "extraneous" : "mismatched")} input '{token.Written}' expecting {Beginnings}");
        }
    }

    private static bool Begins(CelToken token) => token.Kind switch
    {
        CelTokenKind.Mark => token.Text is "[" or "{" or "(" or "." or "-" or "!",
        CelTokenKind.Name => token.Text != "in",
        CelTokenKind.End or CelTokenKind.QuotedName => false,
        _ => true,
    };

    private CelNode Named(string dot)
    {
        var name = Take();
        if (Reserved.Contains(name.Text))
        {
            issues.Add(source.Issue(name.Offset, $"reserved identifier: {name.Text}"));
        }

        if (Current.Is("("))
        {
            var open = Take();
            return Called(open.Offset, dot + name.Text, null, Arguments());
        }

        if (TypeNameLength() is { } length)
        {
            var typeName = new StringBuilder(dot + name.Text);
            for (var i = 0; i < length; i++)
            {
                typeName.Append(Take().Text);
            }

            return Struct(typeName.ToString());
        }

        return new CelIdent(++lastId, name.Offset, dot + name.Text);
    }

    // How many tokens of a.b.C{ are still the name; null where no brace follows.
    private int? TypeNameLength()
    {
        var i = at;
        while (tokens[i].Is(".") && tokens[i + 1].Kind == CelTokenKind.Name)
        {
            i += 2;
        }

        return tokens[i].Is("{") ? i - at : null;
    }

    private CelConstant Number(CelToken token, string sign, int offset)
    {
        if (token.Kind == CelTokenKind.Double)
        {
            var number = double.Parse(sign + token.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return new(++lastId, offset, new CelDouble(number));
        }

        var isHex = token.Text.StartsWith("0x", StringComparison.Ordinal);
        var digits = (isHex ? token.Text[2..] : token.Text).TrimEnd('u', 'U');
        var isRead = ulong.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var magnitude);
        if (token.Kind == CelTokenKind.Uint)
        {
            if (!isRead || sign.Length > 0)
            {
                issues.Add(source.Issue(offset, "invalid uint literal"));
            }

            return new(++lastId, offset, new CelUint(magnitude));
        }

        const ulong Most = (ulong)long.MaxValue;
        if (!isRead || magnitude > (sign.Length > 0 ? Most + 1 : Most))
        {
            issues.Add(source.Issue(offset, "invalid int literal"));
        }

        return new(++lastId, offset, new CelInt(sign.Length > 0 ? unchecked(-(long)magnitude) : (long)magnitude));
    }

    private CelListNode List()
    {
        var open = Take();
        var items = new List<CelNode>();
        var optional = new List<int>();
        while (!Current.Is("]"))
        {
            if (Current.Is("?"))
            {
                Take();
                optional.Add(items.Count);
            }

            items.Add(Expression());
            if (!Comma("]"))
            {
                break;
            }
        }

        Expect("]");
        return new(++lastId, open.Offset, items, optional);
    }

    private CelMapNode Map()
    {
        var open = Take();
        var entries = new List<CelEntry>();
        while (!Current.Is("}"))
        {
            var isOptional = Current.Is("?");
            if (isOptional)
            {
                Take();
            }

            var key = Expression();
            var colon = Expect(":");
            entries.Add(new(++lastId, colon.Offset, key, Expression(), isOptional));
            if (!Comma("}"))
            {
                break;
            }
        }

        Expect("}");
        return new(++lastId, open.Offset, entries);
    }

    private CelStructNode Struct(string typeName)
    {
        var open = Take();
        var fields = new List<CelFieldEntry>();
        while (!Current.Is("}"))
        {
            var isOptional = Current.Is("?");
            if (isOptional)
            {
                Take();
            }

            if (Current.Kind is not (CelTokenKind.Name or CelTokenKind.QuotedName))
            {
                throw Fail(Current, $"mismatched input '{Current.Written}' expecting {{'}}', ',', IDENTIFIER, ESC_IDENTIFIER}}");
            }

            var name = Take();
            var colon = Expect(":");
            fields.Add(new(++lastId, colon.Offset, name.Text, Expression(), isOptional));
            if (!Comma("}"))
            {
                break;
            }
        }

        Expect("}");
        return new(++lastId, open.Offset, typeName, fields);
    }

    private List<CelNode> Arguments()
    {
        var arguments = new List<CelNode>();
        while (!Current.Is(")"))
        {
            arguments.Add(Expression());
            if (!Current.Is(","))
            {
                break;
            }

            Take();
            if (Current.Is(")"))
            {
                throw Fail(Current, $"mismatched input ')' expecting {Beginnings}");
            }
        }

        Expect(")");
        return arguments;
    }

    // Whether there is another element; a comma at the end is allowed.
    private bool Comma(string close)
    {
        if (!Current.Is(","))
        {
            return false;
        }

        Take();
        return !Current.Is(close);
    }

    private CelNode Called(int offset, string function, CelNode? target, List<CelNode> arguments)
    {
        foreach (var macro in macros[function])
        {
            if (macro.Arguments == arguments.Count && macro.IsMember == target is not null)
            {
                var factory = new CelNodeFactory(() => ++lastId, offset, (place, message) => issues.Add(source.Issue(place, message)));
                if (macro.Expand(factory, target, arguments) is { } expanded)
                {
                    return expanded;
                }
            }
        }

        return Call(offset, function, target, arguments);
    }

    private CelCall Call(int offset, string function, CelNode? target, IReadOnlyList<CelNode> arguments) => new(++lastId, offset, function, target, arguments);

    private CelToken Take()
    {
        var token = tokens[at];
        if (token.Kind != CelTokenKind.End)
        {
            at++;
        }

        return token;
    }

    private CelToken Expect(string mark)
    {
        if (Current.Is(mark))
        {
            return Take();
        }

        throw Fail(Current, Current.Kind == CelTokenKind.End && mark is ")" or "]" or "}"
            ? $"missing '{mark}' at '<EOF>'"
            : $"mismatched input '{Current.Written}' expecting '{mark}'");
    }

    private void Tell(CelToken token, string message) => issues.Add(source.Issue(token.Offset, "Syntax error: " + message));

    private CelSyntaxException Fail(CelToken token, string message)
    {
        Tell(token, message);
        return new();
    }

    private static bool IsNumber(CelToken token) => token.Kind is CelTokenKind.Int or CelTokenKind.Double;
}
