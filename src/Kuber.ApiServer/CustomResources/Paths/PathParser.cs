using System.Globalization;
using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Paths;

/// <summary>Reads the text of a <see cref="TreePath"/>; throws <see cref="FormatException"/> where it is none.</summary>
internal sealed class PathParser(string text)
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];
    private readonly List<PathStep> steps = [];
    private int at;

    /// <summary>The steps of the path.</summary>
    public IReadOnlyList<PathStep> Parse()
    {
        at = text.StartsWith('$') || text.StartsWith('@') ? 1 : 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '.' when At(1) == '.':
                    steps.Add(new PathStep.Descendants());
                    at += At(2) == '[' ? 2 : 1;
                    break;
                case '.' when at + 1 == text.Length || At(1) == '[':
                    at++;
                    break;
                case '.':
                    at++;
                    steps.Add(At(0) == '*' ? Star() : new PathStep.Field(Name()));
                    break;
                case '[':
                    steps.Add(Bracket());
                    break;
                default:
                    throw new FormatException($"unexpected '{text[at]}'");
            }
        }

        return steps;
    }

    private char At(int offset) => at + offset < text.Length ? text[at + offset] : '\0';

    private PathStep.All Star()
    {
        at++;
        return new();
    }

    private string Name()
    {
        StringBuilder name = new();
        while (at < text.Length && text[at] is not ('.' or '['))
        {
            at += text[at] == '\\' ? 1 : 0;
            name.Append(At(0));
            at++;
        }

        return name.Length == 0 ? throw new FormatException("a name is missing") : name.ToString();
    }

    private PathStep Bracket()
    {
        at++;
        if (At(0) is '\'' or '"')
        {
            var key = Quoted();
            Expect(']');
            return new PathStep.Field(key);
        }

        if (At(0) == '?')
        {
            at++;
            Expect('(');
            var end = text.IndexOf(")]", at, StringComparison.Ordinal);
            var inner = end < 0 ? throw new FormatException("the filter does not end") : text[at..end];
            at = end + 2;
            return Filter(inner.Trim());
        }

        var close = text.IndexOf(']', at);
        var content = close < 0 ? throw new FormatException("the bracket does not close") : text[at..close].Trim();
        at = close + 1;
        return content == "*" ? new PathStep.All() : content.Contains(':', StringComparison.Ordinal) ? Slice(content.Split(':')) : new PathStep.Index(Number(content));
    }

    private static PathStep.Slice Slice(string[] parts)
    {
        int? Part(int index) => parts.Length > index && parts[index].Length > 0 ? Number(parts[index]) : null;
        return new(Part(0), Part(1), Part(2) is { } step ? step > 0 ? step : throw new FormatException("a step must be positive") : 1);
    }

    private static PathStep.Filter Filter(string inner)
    {
        foreach (var sign in Operators)
        {
            var place = inner.IndexOf(sign, StringComparison.Ordinal);
            if (place > 0)
            {
                return new(Inner(inner[..place].Trim()), sign, Literal(inner[(place + sign.Length)..].Trim()));
            }
        }

        return new(Inner(inner), "", default);
    }

    private static TreePath Inner(string path) => path.StartsWith('@') && TreePath.TryParse(path) is { } inner ? inner : throw new FormatException("a filter compares something in an item");

    private static ApiValue Literal(string literal) => literal switch
    {
        "true" => true,
        "false" => false,
        ['\'' or '"', .., '\'' or '"'] => literal[1..^1],
        _ when long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
        _ when double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => ApiValue.Of(number),
        _ => throw new FormatException("a filter compares with a text, a number or a truth value"),
    };

    private string Quoted()
    {
        var quote = text[at++];
        StringBuilder name = new();
        while (at < text.Length && text[at] != quote)
        {
            at += text[at] == '\\' ? 1 : 0;
            name.Append(At(0));
            at++;
        }

        Expect(quote);
        return name.ToString();
    }

    private void Expect(char expected)
    {
        if (At(0) != expected)
        {
            throw new FormatException($"'{expected}' is missing");
        }

        at++;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("a number is missing");
}
