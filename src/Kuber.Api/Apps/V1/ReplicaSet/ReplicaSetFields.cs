using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>The fields of replica sets that field selectors may name.</summary>
internal static class ReplicaSetFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<ReplicaSet>> Selectable =
        [new("status.replicas", static r => r.Status.Replicas.ToString(CultureInfo.InvariantCulture))];
}
