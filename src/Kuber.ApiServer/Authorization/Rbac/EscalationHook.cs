using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>
/// Nobody may grant more than he holds: who writes a role must hold its rules, or the verb <c>escalate</c> on the role; who
/// writes a binding must hold the rules of its role, or the verb <c>bind</c> on the role; who lets a role gather others must
/// hold everything. A change that only lets go of an object (owners, finalizers) is free.
/// </summary>
internal sealed class EscalationHook(AccessControl access) : WriteHook
{
    private const string Group = "rbac.authorization.k8s.io";

    private static readonly PolicyRule[] Everything =
    [
        new() { Verbs = ["*"], ApiGroups = ["*"], Resources = ["*"] },
        new() { Verbs = ["*"], NonResourceURLs = ["*"] },
    ];

    /// <inheritdoc/>
    public override bool Concerns(ServedResource resource) => resource.Group == Group;

    /// <inheritdoc/>
    public override ValueTask<IApiObject> BeforeAsync(RequestContext context, IApiObject value, IApiObject? old, WriteLease lease)
    {
        if (context.User.IsIn(UserInfo.Masters) || (old is not null && OnlyLetsGo(value, old)))
        {
            return ValueTask.FromResult(value);
        }

        switch (value)
        {
            case Role role when !MayEscalate(context):
                Confirm(context, role.Metadata.Name, role.Rules);
                break;
            case ClusterRole role when !MayEscalate(context):
                Confirm(context, role.Metadata.Name, role.Rules);
                ConfirmGathering(context, role, old as ClusterRole);
                break;
            case RoleBinding binding when !MayBind(context, binding.RoleRef):
                Confirm(context, binding.Metadata.Name, RulesOf(context, binding.RoleRef));
                break;
            case ClusterRoleBinding binding when !MayBind(context, binding.RoleRef):
                Confirm(context, binding.Metadata.Name, RulesOf(context, binding.RoleRef));
                break;
            default:
                break;
        }

        return ValueTask.FromResult(value);
    }

    private static bool OnlyLetsGo(IApiObject value, IApiObject old)
    {
        var was = old.Metadata;
        return value.WithMetadata(value.Metadata with { OwnerReferences = was.OwnerReferences, Finalizers = was.Finalizers, ManagedFields = was.ManagedFields }).Equals(old);
    }

    private bool MayEscalate(RequestContext context) => access.Authorize(new()
    {
        User = context.User,
        Verb = "escalate",
        Group = Group,
        Version = "*",
        Resource = context.Resource.Plural,
        Namespace = context.Namespace,
        Name = context.Name,
    }).IsAllowed;

    private bool MayBind(RequestContext context, RoleRef role) => access.Authorize(new()
    {
        User = context.User,
        Verb = "bind",
        Group = role.ApiGroup,
        Version = "*",
        Resource = role.Kind == "ClusterRole" ? "clusterroles" : "roles",
        Namespace = context.Namespace,
        Name = role.Name,
    }).IsAllowed;

    private ApiList<PolicyRule> RulesOf(RequestContext context, RoleRef role) =>
        access.Rules.RulesOf(role, context.Namespace) ?? throw StatusErrors.NotFound(context.Resource.QualifiedName, role.Name);

    private void Confirm(RequestContext context, string name, ApiList<PolicyRule> rules)
    {
        List<string> errors = [];
        var missing = RuleCoverage.Missing(access.Rules.RulesOf(context.User, context.Namespace, errors), rules);
        if (missing.Count == 0)
        {
            return;
        }

        var lines = RuleCoverage.Compact(missing).Select(RuleText.Of).Distinct().Order(StringComparer.Ordinal);
        var why = $"user {FieldValueText.Quote(context.User.Name)} (groups={RuleText.Of(context.User.Groups)}) is attempting to grant RBAC permissions not currently held:\n{string.Join('\n', lines)}";
        if (errors.Count > 0)
        {
            why += $"; resolution errors: [{StatusErrors.Aggregate(errors)}]";
        }

        throw StatusErrors.Forbidden(context.Resource.QualifiedName, name, why);
    }

    private void ConfirmGathering(RequestContext context, ClusterRole role, ClusterRole? old)
    {
        var gathers = role.AggregationRule is { ClusterRoleSelectors.IsEmpty: false } || old?.AggregationRule is { ClusterRoleSelectors.IsEmpty: false };
        if (gathers && RuleCoverage.Missing(access.Rules.RulesOf(context.User, context.Namespace, []), Everything).Count > 0)
        {
            throw StatusErrors.Forbidden(context.Resource.QualifiedName, role.Metadata.Name, "must have cluster-admin privileges to use the aggregationRule");
        }
    }
}
