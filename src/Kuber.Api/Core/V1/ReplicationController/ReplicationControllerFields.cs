using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of replication controllers that field selectors may name.</summary>
internal static class ReplicationControllerFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<ReplicationController>> Selectable =
        [new("status.replicas", static r => r.Status.Replicas.ToString(CultureInfo.InvariantCulture))];
}
