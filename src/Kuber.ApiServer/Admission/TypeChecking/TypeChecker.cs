using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Cel;

namespace Kuber.ApiServer.Admission.TypeChecking;

/// <summary>
/// Finds the expressions of policies that do not fit the kinds they are for. That is only told: a policy is in force whatever is
/// found. Kinds that rules do not name, but match with a <c>*</c>, are not looked at.
/// </summary>
internal sealed class TypeChecker(ResourceSet resources)
{
    private const int MostKinds = 10;

    /// <summary>What does not fit, by the fields of the policy.</summary>
    public ApiList<ExpressionWarning> Check(ValidatingAdmissionPolicySpec spec)
    {
        var parameters = ParameterType(spec.ParamKind);
        List<(GroupVersionKind Kind, PolicyScope Scope)> scopes = [];
        foreach (var resource in Kinds(spec.MatchConstraints))
        {
            if (resource.Schema is { } schema)
            {
                CelEnvironment environment = PolicyEnvironments.Make(SchemaType.Root(resource.Kind, schema), parameters, hasAuthorizer: true, makesObjects: false);
                scopes.Add((resource.GroupVersionKind, new PolicyScope(parameters is not null, (_, _, _) => environment).With(spec.Variables)));
            }
        }

        List<ExpressionWarning> warnings = [];
        for (var i = 0; i < spec.Validations.Count; i++)
        {
            var path = FieldPath.Of("spec", "validations").Index(i);
            Check(spec.Validations[i].Expression, path.Child("expression"), scopes, warnings);
            if (spec.Validations[i].MessageExpression.Length > 0)
            {
                Check(spec.Validations[i].MessageExpression, path.Child("messageExpression"), scopes, warnings);
            }
        }

        return [.. warnings];
    }

    private static void Check(string expression, FieldPath path, List<(GroupVersionKind Kind, PolicyScope Scope)> scopes, List<ExpressionWarning> warnings)
    {
        List<string> found = [];
        foreach (var (kind, scope) in scopes)
        {
            var compilation = scope.CheckTypes(expression);
            if (compilation.Ast is null)
            {
                found.Add($"{kind.Group}/{kind.Version}, Kind={kind.Kind}: {compilation.Text}\n");
            }
        }

        if (found.Count > 0)
        {
            warnings.Add(new() { FieldRef = path.ToString(), Warning = string.Join('\n', found) });
        }
    }

    private SchemaType? ParameterType(ParamKind? kind)
    {
        if (kind is null)
        {
            return null;
        }

        var slash = kind.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var resource = resources.FindKind(new() { Group = slash < 0 ? "" : kind.ApiVersion[..slash], Version = kind.ApiVersion[(slash + 1)..], Kind = kind.Kind });
        return resource?.Schema is { } schema ? SchemaType.Root(resource.Kind, schema) : null;
    }

    private IEnumerable<ServedResource> Kinds(MatchResources? match)
    {
        HashSet<ServedResource> kinds = [];
        foreach (var named in match?.ResourceRules ?? default)
        {
            var rule = named.RuleWithOperations.Rule;
            if (!Add(rule, kinds))
            {
                break;
            }
        }

        return kinds
            .OrderBy(static k => k.Group, StringComparer.Ordinal)
            .ThenBy(static k => k.Version, StringComparer.Ordinal)
            .ThenBy(static k => k.Kind, StringComparer.Ordinal);
    }

    /// <summary>Adds the kinds that a rule names; false where these are as many as are looked at.</summary>
    private bool Add(Rule rule, HashSet<ServedResource> kinds)
    {
        if (rule.ApiGroups.Exists(IsPattern) || rule.ApiVersions.Exists(IsPattern))
        {
            return true;
        }

        var count = 0;
        foreach (var group in rule.ApiGroups.Order(StringComparer.Ordinal))
        {
            foreach (var version in rule.ApiVersions.Order(StringComparer.Ordinal))
            {
                foreach (var plural in rule.Resources.Order(StringComparer.Ordinal))
                {
                    if (!IsPattern(plural) && !plural.Contains('/', StringComparison.Ordinal) && resources.Find(group, version, plural) is { } resource)
                    {
                        kinds.Add(resource);
                        if (++count == MostKinds)
                        {
                            return false;
                        }
                    }
                }
            }
        }

        return true;
    }

    private static bool IsPattern(string name) => name.Contains('*', StringComparison.Ordinal);
}
