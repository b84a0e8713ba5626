using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Registry;

/// <summary>The only dry run that there is runs all stages.</summary>
internal static class DryRunRule
{
    /// <summary>Checks the values of the dryRun parameter.</summary>
    public static void Check(ApiList<string> dryRun, FieldErrors errors)
    {
        foreach (var value in dryRun)
        {
            if (value != "All")
            {
                errors.NotSupported(FieldPath.Of("dryRun"), dryRun, "All");
                return;
            }
        }
    }
}
