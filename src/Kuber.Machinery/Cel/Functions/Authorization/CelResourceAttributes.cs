namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>The resource that an authorization is about, of any version. Texts are empty where nothing was said.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resource">The resource, such as <c>pods</c>.</param>
public sealed record CelResourceAttributes(string Group, string Resource)
{
    /// <summary>The subresource.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name of the object.</summary>
    public string Name { get; init; } = "";

    /// <summary>The field selector, as it was written; may be wrong (KEP-4601).</summary>
    public string FieldSelector { get; init; } = "";

    /// <summary>The label selector, as it was written; may be wrong (KEP-4601).</summary>
    public string LabelSelector { get; init; } = "";
}
