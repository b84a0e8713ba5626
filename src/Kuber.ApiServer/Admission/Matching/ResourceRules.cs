using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission.Matching;

/// <summary>Whether rules of webhooks and policies hold for a request.</summary>
internal static class ResourceRules
{
    private const string Any = "*";

    /// <summary>
    /// Whether a request concerns what webhooks and policies are made of: no webhook and no policy is asked about that, or one that
    /// is broken could not be taken away.
    /// </summary>
    public static bool IsExempt(ServedResource resource) => resource.Group == "admissionregistration.k8s.io" && resource.Plural is
        "mutatingwebhookconfigurations" or "validatingwebhookconfigurations"
        or "validatingadmissionpolicies" or "validatingadmissionpolicybindings"
        or "mutatingadmissionpolicies" or "mutatingadmissionpolicybindings";

    /// <summary>Whether a rule holds for a request, were it for a resource.</summary>
    public static bool Holds(MatchedRule matched, AdmissionRequest request, ServedResource resource)
    {
        var rule = matched.Rule;
        return Scope(rule.Rule.Scope, request)
            && Contains(rule.Operations, Operation(request.Operation))
            && Contains(rule.Rule.ApiGroups, resource.Group)
            && Contains(rule.Rule.ApiVersions, resource.Version)
            && rule.Rule.Resources.Exists(r => Resource(r, resource.Plural, request.Subresource))
            && (matched.Names.IsEmpty || matched.Names.Contains(request.AskedName));
    }

    /// <summary>The name of an operation in rules and reviews.</summary>
    public static string Operation(AdmissionOperation operation) => operation switch
    {
        AdmissionOperation.Create => "CREATE",
        AdmissionOperation.Update => "UPDATE",
        AdmissionOperation.Delete => "DELETE",
        _ => "CONNECT",
    };

    private static bool Contains(ApiList<string> names, string name) => names.Exists(n => n == Any || n == name);

    /// <summary>Namespaces lie in none, though their requests name one.</summary>
    private static bool Scope(string? scope, AdmissionRequest request)
    {
        var inNamespace = request.Namespace.Length > 0 && !NamespaceDeletion.Concerns(request.Resource);
        return scope switch { "Namespaced" => inNamespace, "Cluster" => !inNamespace, _ => true };
    }

    /// <summary>A rule names resources such as <c>pods</c>, <c>pods/status</c>, <c>pods/*</c> (with the pods themselves), <c>*</c> and <c>*/scale</c>.</summary>
    private static bool Resource(string rule, string plural, string subresource)
    {
        var slash = rule.IndexOf('/', StringComparison.Ordinal);
        var (name, part) = slash < 0 ? (rule, "") : (rule[..slash], rule[(slash + 1)..]);
        return (name == Any || name == plural) && (part == Any || part == subresource);
    }
}
