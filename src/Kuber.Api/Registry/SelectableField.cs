namespace Kuber.Api.Registry;

/// <summary>A field that a field selector may name.</summary>
/// <param name="Path">The name in the selector, such as <c>spec.nodeName</c>.</param>
/// <param name="Get">The value of an object's field as text.</param>
public sealed record SelectableField<T>(string Path, Func<T, string> Get);
