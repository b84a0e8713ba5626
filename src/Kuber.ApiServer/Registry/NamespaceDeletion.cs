using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Registry;

/// <summary>A namespace goes only when its content has: it has finalizers of its own in the spec.</summary>
internal static class NamespaceDeletion
{
    /// <summary>Whether a resource is that of namespaces.</summary>
    public static bool Concerns(ServedResource resource) => resource is { Group: "", Plural: "namespaces" };

    /// <summary>Whether the object is a namespace that still has finalizers in its spec.</summary>
    public static bool Holds(ServedResource resource, IApiObject value) =>
        Concerns(resource) && value is Namespace { Spec.Finalizers.IsEmpty: false };

    /// <summary>The namespace with the finalizers that the finalize subresource was sent; nothing else of it may change.</summary>
    /// <exception cref="StatusException">A finalizer is no valid name.</exception>
    public static Namespace Finalize(Namespace sent, Namespace old)
    {
        var errors = new FieldErrors();
        NamespaceStrategy.ValidateFinalize(sent, errors);
        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("Namespace", sent.Metadata.Name, errors);
        }

        return old with
        {
            Metadata = old.Metadata with { ResourceVersion = sent.Metadata.ResourceVersion },
            Spec = old.Spec with { Finalizers = sent.Spec.Finalizers },
        };
    }
}
