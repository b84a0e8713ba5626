using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for pods.</summary>
internal static partial class PodValidation
{
    /// <summary>Checks a new pod.</summary>
    public static void Create(Pod pod, FieldErrors errors)
    {
    }

    /// <summary>Checks a changed pod.</summary>
    public static void Update(Pod pod, Pod old, FieldErrors errors)
    {
    }
}
