using System.Text.RegularExpressions;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>
/// The names of fields as rules write them: what the language does not allow in a name, or keeps for itself, is escaped, such as
/// <c>x__dash__y</c> for <c>x-y</c> and <c>__in__</c> for <c>in</c>.
/// </summary>
internal static partial class EscapedNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    };

    /// <summary>Whether the language keeps a word for itself.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>A name as rules write it; null where they cannot.</summary>
    public static string? Escape(string name)
    {
        if (Reserved.Contains(name))
        {
            return "__" + name + "__";
        }

        return Escapable().IsMatch(name)
            ? Special().Replace(name, static m => m.Value switch { "__" => "__underscores__", "." => "__dot__", "-" => "__dash__", _ => "__slash__" })
            : null;
    }

    /// <summary>What a name in a rule stands for; null where it is no escaped name.</summary>
    public static string? Unescape(string name)
    {
        if (!name.Contains("__", StringComparison.Ordinal))
        {
            return name;
        }

        var isGood = true;
        var plain = Escaped().Replace(name, match =>
        {
            var word = match.Groups[1].Value;
            var text = word switch { "underscores" => "__", "dot" => ".", "dash" => "-", "slash" => "/", _ => null };
            isGood &= text is not null || (Reserved.Contains(word) && match.Length == name.Length);
            return text ?? word;
        });
        return isGood ? plain : null;
    }

    [GeneratedRegex(@"\A[a-zA-Z_./-][a-zA-Z0-9_./-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Escapable();

    [GeneratedRegex("__|[-./]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex("__([^_]+)__", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
