using System.Collections.Frozen;

namespace Kuber.Api.Validation;

/// <summary>The rule for names that CEL expressions may use as they are.</summary>
internal static class CelIdentifier
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
        "loop", "package", "namespace", "return", "var", "void", "while",
    ]);

    /// <summary>Whether a name is an identifier and no reserved word.</summary>
    public static bool IsOne(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return !Reserved.Contains(name);
    }
}
