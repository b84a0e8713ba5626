using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What is allowed in pods and yet worth a warning.</summary>
internal static class PodWarnings
{
    /// <summary>The warnings for a pod or a template.</summary>
    public static IReadOnlyList<string> Of(Pod? pod, ObjectMeta meta, PodSpec spec, FieldPath path) => [];
}
