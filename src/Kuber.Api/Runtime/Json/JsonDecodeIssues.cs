namespace Kuber.Api.Runtime;

/// <summary>
/// What a JSON decoder found besides the value: the type that the document names, and the fields that a strict reader
/// refuses. Collects at most 100 different fields.
/// </summary>
public sealed class JsonDecodeIssues
{
    private const int Limit = 100;
    private readonly List<(int Offset, bool Duplicate)> found = [];
    private List<string>? fields;

    /// <summary>The document's <c>apiVersion</c>; empty where it has none.</summary>
    public string ApiVersion { get; internal set; } = "";

    /// <summary>The document's <c>kind</c>; empty where it has none.</summary>
    public string Kind { get; internal set; } = "";

    /// <summary>
    /// Unknown and duplicate fields in the order of the document, such as <c>unknown field "spec.foo"</c> and
    /// <c>duplicate field "metadata.name"</c>, each once.
    /// </summary>
    public IReadOnlyList<string> Fields => fields ?? [];

    /// <summary>Whether a strict reader refuses the document.</summary>
    public bool HasFields => fields is { Count: > 0 };

    /// <summary>Tells the type that the document of a custom resource names.</summary>
    public void Name(string apiVersion, string kind) => (ApiVersion, Kind) = (apiVersion, kind);

    /// <summary>Adds a field that a schema known only at run time refuses, such as <c>unknown field "spec.foo"</c>; each once.</summary>
    public void Add(string text)
    {
        fields ??= [];
        if (fields.Count < Limit && !fields.Contains(text))
        {
            fields.Add(text);
        }
    }

    internal void Add(int offset, bool duplicate) => found.Add((offset, duplicate));

    /// <summary>Turns the offsets into paths, once the document is read.</summary>
    internal void Resolve(ReadOnlySpan<byte> utf8)
    {
        if (found.Count == 0)
        {
            return;
        }

        fields ??= [];
        var seen = new HashSet<string>(fields, StringComparer.Ordinal);
        var path = new JsonPath(utf8);
        found.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        foreach (var (offset, duplicate) in found)
        {
            if (fields.Count >= Limit)
            {
                break;
            }

            path.MoveTo(offset);
            var text = (duplicate ? "duplicate field " : "unknown field ") + GoText.Quote(path.ToString());
            if (seen.Add(text))
            {
                fields.Add(text);
            }
        }

        found.Clear();
    }
}
