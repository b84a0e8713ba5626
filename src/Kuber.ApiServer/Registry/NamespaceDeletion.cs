using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>A namespace goes only when its content has: it has finalizers of its own in the spec.</summary>
internal static class NamespaceDeletion
{
    /// <summary>Whether a resource is that of namespaces.</summary>
    public static bool Concerns(ServedResource resource) => resource is { Group: "", Plural: "namespaces" };

    /// <summary>Whether the object is a namespace that still has finalizers in its spec.</summary>
    public static bool Holds(ServedResource resource, IApiObject value) =>
        Concerns(resource) && value is Namespace { Spec.Finalizers.IsEmpty: false };
}
