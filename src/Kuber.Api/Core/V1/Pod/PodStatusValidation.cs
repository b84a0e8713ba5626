using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for the status of pods.</summary>
internal static class PodStatusValidation
{
    /// <summary>Checks a changed status.</summary>
    public static void Update(Pod pod, Pod old, FieldErrors errors)
    {
    }
}
