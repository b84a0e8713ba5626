using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Paths of fields in the notation of JSON paths, such as <c>.spec.color</c> or <c>['a.b']</c>, followed through a schema.</summary>
/// <param name="Error">Why a path leads nowhere; null where it leads somewhere.</param>
/// <param name="Path">The path as error messages show it.</param>
/// <param name="Root">The first field.</param>
internal readonly record struct SchemaFieldPath(string? Error, string Path, string Root)
{
    private const string End = "unexpected end of JSON path";
    private const string Nowhere = "does not refer to a valid field";

    /// <summary>Follows a path; <paramref name="found"/> is the schema it leads to.</summary>
    public static SchemaFieldPath Find(string text, JSONSchemaProps schema, bool allowBrackets, out JSONSchemaProps? found)
    {
        found = null;
        var path = FieldPath.None;
        var root = "";
        JSONSchemaProps? current = schema;
        using var tokens = Tokens(text).GetEnumerator();
        while (tokens.MoveNext())
        {
            string name;
            switch (tokens.Current)
            {
                case "." when tokens.MoveNext():
                    name = tokens.Current;
                    break;
                case "[" when !allowBrackets:
                    return new("array notation is not allowed", "", "");
                case "[" when tokens.MoveNext():
                    if (tokens.Current is not ['\'', .., '\''])
                    {
                        return new("expected single quoted string but got " + tokens.Current, "", "");
                    }

                    if (Unescape(tokens.Current[1..^1], out name) is { } wrong)
                    {
                        return new("invalid string literal: " + wrong, "", "");
                    }

                    if (!tokens.MoveNext())
                    {
                        return new(End, "", "");
                    }

                    if (tokens.Current != "]")
                    {
                        return new("expected ] but got " + tokens.Current, "", "");
                    }

                    break;
                case "." or "[":
                    return new(End, "", "");
                default:
                    return new("expected [ or . but got: " + tokens.Current, "", "");
            }

            var isNamed = current is { Properties.IsEmpty: false };
            current = isNamed ? current!.Properties.GetValueOrDefault(name) : current?.AdditionalProperties?.Schema;
            if (current is null)
            {
                return new(Nowhere, "", "");
            }

            root = root.Length == 0 ? name : root;
            path = isNamed ? path.Child(name) : path.Key(name);
        }

        found = current;
        return new(null, path.ToString(), root);
    }

    /// <summary>Splits a path into dots, brackets, texts in quotes, and what stands between them.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (text[at] == '\'')
            {
                while (end < text.Length && (text[end] != '\'' || text[end - 1] == '\\'))
                {
                    end++;
                }

                end = Math.Min(end + 1, text.Length);
            }
            else if (!IsDelimiter(text[at]))
            {
                while (end < text.Length && !IsDelimiter(text[end]))
                {
                    end++;
                }
            }

            yield return text[at..end];
            at = end;
        }
    }

    private static bool IsDelimiter(char c) => c is '.' or '[' or ']';

    private static string? Unescape(string text, out string plain)
    {
        var result = new System.Text.StringBuilder(text.Length);
        plain = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            var at = "abfnrtv'\\".IndexOf(text[i], StringComparison.Ordinal);
            if (at < 0)
            {
                return "invalid escape char \\" + text[i];
            }

            result.Append("\a\b\f\n\r\t\v'\\"[at]);
        }

        plain = result.ToString();
        return null;
    }
}
