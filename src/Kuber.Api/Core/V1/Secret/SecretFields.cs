using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of secrets that field selectors may name.</summary>
internal static class SecretFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Secret>> Selectable = [new("type", static s => s.Type)];
}
