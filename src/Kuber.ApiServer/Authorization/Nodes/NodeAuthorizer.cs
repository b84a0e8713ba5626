using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authorization.Rbac;
using Kuber.ApiServer.Bootstrap;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>
/// Allows a node (user <c>system:node:NAME</c> in group <c>system:nodes</c>) what its kubelet needs: of secrets, config maps,
/// claims, volumes and ServiceAccounts those that its pods refer to, of nodes, leases and CSINodes its own, of pods those bound
/// to it; of all else what the role <c>system:node</c> says. What a write contains is checked by admission (NodeRestriction).
/// </summary>
internal sealed class NodeAuthorizer(ResourceSet resources) : IAuthorizer
{
    private const string LeaseNamespace = "kube-node-lease";
    private readonly NodeObjects objects = new(resources);

    /// <inheritdoc/>
    public AuthorizationResult Authorize(AccessAttributes attributes)
    {
        if (NodeNames.Of(attributes.User) is not { } node)
        {
            return AuthorizationResult.NoOpinion;
        }

        if (!attributes.IsResource)
        {
            return ByRole(attributes);
        }

        return (attributes.Group, attributes.Resource) switch
        {
            ("", "secrets") => Read(node, attributes, NodeObjectKind.Secret),
            ("", "configmaps") => Read(node, attributes, NodeObjectKind.ConfigMap),
            ("", "persistentvolumeclaims") when attributes.Subresource == "status" => attributes.Verb is "update" or "patch"
                ? Related(node, attributes, NodeObjectKind.PersistentVolumeClaim)
                : AuthorizationResult.Not("can only get/update/patch this type"),
            ("", "persistentvolumeclaims") => Get(node, attributes, NodeObjectKind.PersistentVolumeClaim),
            ("", "persistentvolumes") => Get(node, attributes, NodeObjectKind.PersistentVolume),
            ("resource.k8s.io", "resourceclaims") => Get(node, attributes, NodeObjectKind.ResourceClaim),
            ("storage.k8s.io", "volumeattachments") => Get(node, attributes, NodeObjectKind.VolumeAttachment),
            ("", "serviceaccounts") => ServiceAccount(node, attributes),
            ("coordination.k8s.io", "leases") => Lease(node, attributes),
            ("storage.k8s.io", "csinodes") => CsiNode(node, attributes),
            ("resource.k8s.io", "resourceslices") => ResourceSlice(node, attributes),
            ("", "nodes") => Node(node, attributes),
            ("", "pods") => Pod(node, attributes),
            _ => ByRole(attributes),
        };
    }

    /// <inheritdoc/>
    public void AddRules(UserInfo user, string ns, UserRules rules)
    {
        if (NodeNames.Of(user) is not null)
        {
            rules.Incomplete = true;
            rules.Errors.Add("node authorizer does not support user rule resolution");
        }
    }

    private static AuthorizationResult ByRole(AccessAttributes attributes) =>
        RuleMatching.Allow(DefaultRoles.Node.Rules, attributes) ? AuthorizationResult.Allowed : AuthorizationResult.NoOpinion;

    private AuthorizationResult Read(string node, AccessAttributes attributes, NodeObjectKind kind)
    {
        if (attributes.Verb is not ("get" or "list" or "watch"))
        {
            return AuthorizationResult.Not("can only read resources of this type");
        }

        if (attributes.Subresource.Length > 0)
        {
            return AuthorizationResult.Not("cannot read subresource");
        }

        return attributes.Namespace.Length == 0
            ? AuthorizationResult.Not("can only read namespaced object of this type")
            : Related(node, attributes, kind);
    }

    private AuthorizationResult Get(string node, AccessAttributes attributes, NodeObjectKind kind)
    {
        if (attributes.Verb != "get")
        {
            return AuthorizationResult.Not("can only get individual resources of this type");
        }

        return attributes.Subresource.Length > 0 ? AuthorizationResult.Not("cannot get subresource") : Related(node, attributes, kind);
    }

    private AuthorizationResult Related(string node, AccessAttributes attributes, NodeObjectKind kind)
    {
        if (attributes.Name.Length == 0)
        {
            return AuthorizationResult.Not("No Object name found");
        }

        return objects.IsRelated(node, new(kind, attributes.Namespace, attributes.Name))
            ? AuthorizationResult.Allowed
            : AuthorizationResult.Not($"no relationship found between node '{node}' and this object");
    }

    private AuthorizationResult ServiceAccount(string node, AccessAttributes attributes)
    {
        if (attributes is { Verb: "get", Subresource: "" })
        {
            return Related(node, attributes, NodeObjectKind.ServiceAccount);
        }

        if (attributes.Verb != "create" || attributes.Name.Length == 0)
        {
            return AuthorizationResult.Not("can only create tokens for individual service accounts");
        }

        return attributes.Subresource == "token"
            ? Related(node, attributes, NodeObjectKind.ServiceAccount)
            : AuthorizationResult.Not("can only create token subresource of serviceaccount");
    }

    private static AuthorizationResult Lease(string node, AccessAttributes attributes)
    {
        if (attributes.Verb is not ("get" or "create" or "update" or "patch" or "delete"))
        {
            return AuthorizationResult.Not("can only get, create, update, patch, or delete a node lease");
        }

        if (attributes.Namespace != LeaseNamespace)
        {
            return AuthorizationResult.Not($"can only access leases in the \"{LeaseNamespace}\" system namespace");
        }

        return attributes.Verb == "create" || attributes.Name == node
            ? AuthorizationResult.Allowed
            : AuthorizationResult.Not("can only access node lease with the same name as the requesting node");
    }

    private static AuthorizationResult CsiNode(string node, AccessAttributes attributes)
    {
        if (attributes.Verb is not ("get" or "create" or "update" or "patch" or "delete"))
        {
            return AuthorizationResult.Not("can only get, create, update, patch, or delete a CSINode");
        }

        if (attributes.Subresource.Length > 0)
        {
            return AuthorizationResult.Not("cannot authorize CSINode subresources");
        }

        return attributes.Verb == "create" || attributes.Name == node
            ? AuthorizationResult.Allowed
            : AuthorizationResult.Not("can only access CSINode with the same name as the requesting node");
    }

    private AuthorizationResult ResourceSlice(string node, AccessAttributes attributes)
    {
        if (attributes.Subresource.Length > 0)
        {
            return AuthorizationResult.Not("cannot authorize ResourceSlice subresources");
        }

        return attributes.Verb switch
        {
            "create" => AuthorizationResult.Allowed,
            "get" or "update" or "patch" or "delete" => Related(node, attributes, NodeObjectKind.ResourceSlice),
            "watch" or "list" or "deletecollection" => attributes.Fields.RequiredValue("spec.nodeName") == node || attributes.Fields.RequiredValue("nodeName") == node
                ? AuthorizationResult.Allowed
                : AuthorizationResult.Not("can only list/watch/deletecollection resourceslices with nodeName field selector"),
            _ => AuthorizationResult.Not("only the following verbs are allowed for a ResourceSlice: get, watch, list, create, update, patch, delete, deletecollection"),
        };
    }

    private static AuthorizationResult Node(string node, AccessAttributes attributes) => (attributes.Subresource, attributes.Verb) switch
    {
        ("", "create" or "update" or "patch") or ("status", "update" or "patch") => AuthorizationResult.Allowed,
        ("", "get" or "list" or "watch") when attributes.Name == node => AuthorizationResult.Allowed,
        ("", "get" or "list" or "watch") when attributes.Name.Length == 0 => AuthorizationResult.Not($"node '{node}' cannot read all nodes, only its own Node object"),
        ("", "get" or "list" or "watch") => AuthorizationResult.Not($"node '{node}' cannot read '{attributes.Name}', only its own Node object"),
        _ => AuthorizationResult.NoOpinion,
    };

    private AuthorizationResult Pod(string node, AccessAttributes attributes) => (attributes.Subresource, attributes.Verb) switch
    {
        ("", "get") => Related(node, attributes, NodeObjectKind.Pod),
        ("", "list" or "watch") when attributes.Fields.RequiredValue("spec.nodeName") == node => AuthorizationResult.Allowed,
        ("", "list" or "watch") when attributes.Name.Length > 0 => Related(node, attributes, NodeObjectKind.Pod),
        ("", "list" or "watch") => AuthorizationResult.Not("can only list/watch pods with spec.nodeName field selector"),
        ("", "create" or "delete") or ("status", "update" or "patch") or ("eviction", "create") => AuthorizationResult.Allowed,
        _ => AuthorizationResult.NoOpinion,
    };
}
