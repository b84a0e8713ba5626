using System.Globalization;
using System.Text;

namespace Kuber.Machinery.Cel.Syntax;

/// <summary>The text of an expression as code points, which is what places count.</summary>
internal sealed class CelSource
{
    private readonly Rune[] runes;
    private readonly List<int> lineStarts = [0];

    public CelSource(string text)
    {
        Text = text;
        runes = [.. text.EnumerateRunes()];
        for (var i = 0; i < runes.Length; i++)
        {
            if (runes[i].Value == '\n')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>Number of code points.</summary>
    public int Length => runes.Length;

    /// <summary>A code point; 0 after the end.</summary>
    public int this[int offset] => offset < runes.Length ? runes[offset].Value : 0;

    /// <summary>The text from one place to another.</summary>
    public string Slice(int start, int end)
    {
        var text = new StringBuilder();
        for (var i = start; i < Math.Min(end, runes.Length); i++)
        {
            text.Append(runes[i].ToString());
        }

        return text.ToString();
    }

    /// <summary>What is wrong at a place.</summary>
    public CelIssue Issue(int offset, string message)
    {
        var line = lineStarts.Count - 1;
        while (lineStarts[line] > offset)
        {
            line--;
        }

        return new(line + 1, offset - lineStarts[line] + 1, message);
    }

    /// <summary>What is wrong at no place.</summary>
    public static CelIssue Issue(string message) => new(-1, 0, message);

    /// <summary>Issues with their lines and marks under the places, as users see them.</summary>
    public string Describe(IEnumerable<CelIssue> issues) =>
        string.Join('\n', issues.OrderBy(static i => i.Line).ThenBy(static i => i.Column).Select(Describe));

    private string Describe(CelIssue issue)
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"ERROR: <input>:{issue.Line}:{issue.Column}: {issue.Message}");
        if (issue.Line < 1)
        {
            return told;
        }

        var start = lineStarts[issue.Line - 1];
        var end = issue.Line < lineStarts.Count ? lineStarts[issue.Line] - 1 : runes.Length;
        var line = Slice(start, end).Replace('\t', ' ');
        var mark = new StringBuilder();
        for (var i = start; i < start + issue.Column - 1; i++)
        {
            mark.Append(i < end && runes[i].Utf8SequenceLength > 1 ? '．' : '.');
        }

        var at = start + issue.Column - 1;
        mark.Append(at < end && runes[at].Utf8SequenceLength > 1 ? '＾' : '^');
        return $"{told}\n | {line}\n | {mark}";
    }
}
