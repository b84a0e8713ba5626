using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>Finds the objects that parameterise policies: those of any kind that the server stores.</summary>
internal sealed class PolicyParameters(ResourceSet resources)
{
    private static readonly IReadOnlyList<PolicyParameter?> None = [null];

    /// <summary>What is wrong with the kind of a policy's parameters; null for nothing.</summary>
    public string? KindProblem(ParamKind? kind) =>
        kind is null || Resource(kind) is not null ? null : $"failed to find resource referenced by paramKind: '{kind.ApiVersion}, Kind={kind.Kind}'";

    /// <summary>The parameters with which a policy is evaluated: once for each; null for once without.</summary>
    /// <param name="kind">The kind that the policy names; null for none.</param>
    /// <param name="reference">The objects that the binding names; null for none.</param>
    /// <param name="ns">The namespace of the request; empty for none.</param>
    /// <returns>The parameters, and what is wrong with the binding; null for nothing.</returns>
    public (IReadOnlyList<PolicyParameter?> Found, string? Problem) Find(ParamKind? kind, ParamRef? reference, string ns)
    {
        if (kind is null || reference is null)
        {
            return (None, null);
        }

        if (Resource(kind) is not { } resource)
        {
            return ([], $"paramKind kind `{kind.ApiVersion}, Kind={kind.Kind}` not known");
        }

        if (!resource.Namespaced && reference.Namespace.Length > 0)
        {
            return ([], "paramRef.namespace must not be provided for a cluster-scoped `paramKind`");
        }

        var within = reference.Namespace.Length > 0 ? reference.Namespace : ns;
        if (resource.Namespaced && within.Length == 0)
        {
            return ([], "cannot use namespaced paramRef in policy binding that matches cluster-scoped resources");
        }

        IReadOnlyList<PolicyParameter?> found = [.. Objects(resource, reference, within).Select(o => new PolicyParameter(resource, resource.FromStorage(o)))];
        return found.Count == 0 && reference.ParameterNotFoundAction == "Deny"
            ? ([], "no params found for policy binding with `Deny` parameterNotFoundAction")
            : (found, null);
    }

    private IEnumerable<IApiObject> Objects(ServedResource resource, ParamRef reference, string ns)
    {
        var cache = resources.Cache(resource);
        var prefix = resource.Namespaced ? ns + "/" : "";
        if (reference.Name.Length > 0)
        {
            return cache.Find(prefix + reference.Name) is { } item ? [item.Value] : [];
        }

        var selector = reference.Selector is { } labels ? Selector.From(labels) : Selector.Everything;
        // '0' is the character after '/': the range is the namespace.
        var objects = resource.Namespaced ? cache.Snapshot().Tree.Range(prefix, ns + "0") : cache.Snapshot().Tree.Range("", "");
        return objects.Select(static i => i.Value).Where(o => selector.Matches(o.Metadata.Labels));
    }

    private ServedResource? Resource(ParamKind kind)
    {
        var slash = kind.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var resource = resources.FindKind(new GroupVersionKind
        {
            Group = slash < 0 ? "" : kind.ApiVersion[..slash],
            Version = kind.ApiVersion[(slash + 1)..],
            Kind = kind.Kind,
        });
        return resource is { IsStored: true } ? resource : null;
    }
}
