namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Where in the schema of a resource a schema stands.</summary>
/// <param name="IsRoot">Whether it is that of the whole resource.</param>
/// <param name="IsMeta">Whether it is for metadata, kind or version of a resource, or for something in them.</param>
/// <param name="NoDefaults">Why it may have no default; null where it may.</param>
internal readonly record struct SchemaContext(bool IsRoot, bool IsMeta, string? NoDefaults)
{
    /// <summary>A schema inside this one.</summary>
    public SchemaContext Inner => this with { IsRoot = false };
}
