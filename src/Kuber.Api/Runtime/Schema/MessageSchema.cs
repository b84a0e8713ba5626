using Kuber.Api.Meta.V1;

namespace Kuber.Api.Runtime;

/// <summary>
/// The fields of a message and their rules. Made by the generator for built-in messages, and at run time for custom
/// resources. The fields are built at first use; messages may hold each other.
/// </summary>
public sealed class MessageSchema
{
    private readonly Lazy<IReadOnlyList<FieldSchema>> fields;
    private readonly Lazy<Dictionary<string, FieldSchema>> byName;

    /// <summary>A schema.</summary>
    /// <param name="name">The name in OpenAPI, such as <c>io.k8s.api.core.v1.Pod</c>.</param>
    /// <param name="goType">Go's name of the type, such as <c>v1.Pod</c>.</param>
    /// <param name="fields">Makes the fields, in the order that JSON writes them.</param>
    public MessageSchema(string name, string goType, Func<IReadOnlyList<FieldSchema>> fields)
    {
        Name = name;
        GoType = goType;
        this.fields = new(fields);
        byName = new(() => Fields.ToDictionary(f => f.Name, StringComparer.Ordinal));
    }

    /// <summary>The name in OpenAPI, such as <c>io.k8s.api.core.v1.Pod</c>; empty where no document shows it.</summary>
    public string Name { get; }

    /// <summary>Go's name of the type, which error messages carry, such as <c>v1.Pod</c>.</summary>
    public string GoType { get; }

    /// <summary>Go's name without its package, such as <c>Pod</c>.</summary>
    public string TypeName => GoType[(GoType.LastIndexOf('.') + 1)..];

    /// <summary>The group, version and kind; null for a message that is only part of others.</summary>
    public GroupVersionKind? GroupVersionKind { get; init; }

    /// <summary>Whether server-side apply treats the message as one value.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>Whether JSON holds something else than an object with these fields: a bare value of several types.</summary>
    public bool IsUnion { get; init; }

    /// <summary>What fields hold that are not declared; null where there are none. Custom resources alone may have them.</summary>
    public ValueSchema? Other { get; init; }

    /// <summary>Whether JSON may hold anything: a map is a message, everything else one value. Custom resources alone have such parts.</summary>
    public bool IsAnything { get; init; }

    /// <summary>The fields of which at most one is set; null where there are none.</summary>
    public UnionSchema? Union { get; init; }

    /// <summary>What it is; empty where nobody has written it yet.</summary>
    public string Description { get; init; } = "";

    /// <summary>The fields in the order that JSON writes them, those of embedded messages among them; without <c>kind</c> and <c>apiVersion</c>.</summary>
    public IReadOnlyList<FieldSchema> Fields => fields.Value;

    /// <summary>The field of a JSON name; null if there is none.</summary>
    public FieldSchema? Find(string name) => byName.Value.GetValueOrDefault(name) ?? (Other is null ? null : new FieldSchema(name, Other));

    /// <summary>Whether a field is declared, and not merely allowed by <see cref="Other"/>.</summary>
    public bool IsDeclared(string name) => byName.Value.ContainsKey(name);
}
