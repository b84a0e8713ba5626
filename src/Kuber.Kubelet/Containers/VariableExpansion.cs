using System.Text;

namespace Kuber.Kubelet.Containers;

/// <summary>Replaces <c>$(NAME)</c> in commands, arguments and values.</summary>
internal static class VariableExpansion
{
    /// <summary>
    /// Replaces each <c>$(NAME)</c> whose name is known; an unknown one stays as it is written. <c>$$</c> is a single <c>$</c>.
    /// </summary>
    public static string Expand(string text, Func<string, string?> lookup)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 >= text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var next = text[i + 1];
            if (next == '$')
            {
                result.Append('$');
                i++;
                continue;
            }

            var end = next == '(' ? text.IndexOf(')', i + 2) : -1;
            if (end < 0)
            {
                result.Append('$');
                if (next != '(')
                {
                    result.Append(next);
                    i++;
                }

                continue;
            }

            var name = text[(i + 2)..end];
            result.Append(lookup(name) ?? $"$({name})");
            i = end;
        }

        return result.ToString();
    }
}
