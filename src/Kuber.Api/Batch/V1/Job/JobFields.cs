using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Batch.V1;

/// <summary>The fields of jobs that field selectors may name.</summary>
internal static class JobFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Job>> Selectable =
        [new("status.successful", static j => j.Status.Succeeded.ToString(CultureInfo.InvariantCulture))];
}
