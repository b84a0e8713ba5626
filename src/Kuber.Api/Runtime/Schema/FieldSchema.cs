namespace Kuber.Api.Runtime;

/// <summary>A field of a message as JSON shows it, with the rules that OpenAPI publishes and that patches and server-side apply follow.</summary>
/// <param name="Name">The JSON name.</param>
/// <param name="Type">What it holds.</param>
public sealed record FieldSchema(string Name, ValueSchema Type)
{
    /// <summary>The protobuf field number in the message that declares it; 0 where there is none.</summary>
    public int Number { get; init; }

    /// <summary>It must be there.</summary>
    public bool Required { get; init; }

    /// <summary>JSON carries it even when zero.</summary>
    public bool AlwaysWritten { get; init; }

    /// <summary>Not set differs from zero.</summary>
    public bool Nullable { get; init; }

    /// <summary>The default as JSON text; null for none.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>The allowed values; empty for any.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary><c>atomic</c>, <c>set</c> or <c>map</c> for a list that says so; else empty.</summary>
    public string ListType { get; init; } = "";

    /// <summary>For list type <c>map</c>: the fields that identify an item.</summary>
    public IReadOnlyList<string> ListKeys { get; init; } = [];

    /// <summary><c>atomic</c> or <c>granular</c> for a map or message that says so; else empty.</summary>
    public string MapType { get; init; } = "";

    /// <summary>How a strategic merge patch treats it: some of <c>merge</c>, <c>replace</c>, <c>retainKeys</c>.</summary>
    public IReadOnlyList<string> PatchStrategies { get; init; } = [];

    /// <summary>For a merged list of messages: the field that identifies an item; else empty.</summary>
    public string MergeKey { get; init; } = "";

    /// <summary>One sentence or more on what it is for; empty where nobody has written it yet.</summary>
    public string Description { get; init; } = "";

    /// <summary>The messages embedded on the way to it, outermost first, whose fields JSON shows in this one, such as <c>VolumeSource</c>.</summary>
    public IReadOnlyList<string> Embedded { get; init; } = [];

    /// <summary>Go's name of its type where it is not that of <see cref="Type"/>, such as <c>v1.RestartPolicy</c>; else empty.</summary>
    public string NamedGoType { get; init; } = "";

    /// <summary>The same field seen from a message that embeds the message it is declared in.</summary>
    public FieldSchema EmbeddedIn(string message) => this with { Embedded = [message, .. Embedded] };
}
