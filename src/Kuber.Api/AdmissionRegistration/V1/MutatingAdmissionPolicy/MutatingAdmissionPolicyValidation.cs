using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for policies that change objects.</summary>
internal static class MutatingAdmissionPolicyValidation
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a policy; <paramref name="old"/> is what it was before, null where it is new.</summary>
    public static void Check(MutatingAdmissionPolicy value, MutatingAdmissionPolicy? old, FieldErrors errors)
    {
        var spec = value.Spec;
        MatchResourcesValidation.FailurePolicy(spec.FailurePolicy, Spec.Child("failurePolicy"), errors);
        ParamValidation.Kind(spec.ParamKind, Spec.Child("paramKind"), errors);
        MatchResourcesValidation.Constraints(spec.MatchConstraints, Spec.Child("matchConstraints"), errors);
        Operations(spec.MatchConstraints, Spec.Child("matchConstraints"), errors);
        if (old is null || old.Spec.MatchConditions != spec.MatchConditions || old.Spec.ParamKind != spec.ParamKind)
        {
            MatchConditionValidation.Check(spec.MatchConditions, Spec.Child("matchConditions"), spec.ParamKind is not null, errors);
        }

        var expressions = errors.Expressions?.Begin(spec.ParamKind is not null);
        VariableValidation.Check(spec.Variables, Spec.Child("variables"), expressions, errors);
        if (spec.Mutations.IsEmpty)
        {
            errors.Required(Spec.Child("mutations"), "mutations must contain at least one item");
        }

        for (var i = 0; i < spec.Mutations.Count; i++)
        {
            Change(spec.Mutations[i], Spec.Child("mutations").Index(i), expressions, errors);
        }

        if (spec.ReinvocationPolicy.Length == 0)
        {
            errors.Required(Spec.Child("reinvocationPolicy"));
        }
        else if (spec.ReinvocationPolicy is not ("IfNeeded" or "Never"))
        {
            errors.NotSupported(Spec.Child("reinvocationPolicy"), spec.ReinvocationPolicy, "IfNeeded", "Never");
        }
    }

    /// <summary>Checks the operations that are matched: what is deleted cannot be changed.</summary>
    public static void Operations(MatchResources? match, FieldPath path, FieldErrors errors)
    {
        foreach (var rule in match?.ResourceRules ?? default)
        {
            foreach (var operation in rule.RuleWithOperations.Operations)
            {
                if (operation is not ("*" or "CONNECT" or "CREATE" or "UPDATE"))
                {
                    errors.NotSupported(path.Child("resourceRules", "operations"), operation, "*", "CONNECT", "CREATE", "UPDATE");
                }
            }
        }
    }

    private static void Change(Mutation mutation, FieldPath path, IExpressionScope? expressions, FieldErrors errors)
    {
        switch (mutation.PatchType)
        {
            case "":
                errors.Required(path.Child("patchType"));
                break;
            case "JSONPatch":
                Patch(mutation.JsonPatch is not null, mutation.JsonPatch?.Expression, path.Child("jsonPatch"), "JSONPatch", ExpressionUse.JsonPatch, expressions, errors);
                MustNotBe(mutation.ApplyConfiguration is not null, path, "applyConfiguration", "JSONPatch", errors);
                break;
            case "ApplyConfiguration":
                Patch(mutation.ApplyConfiguration is not null, mutation.ApplyConfiguration?.Expression, path.Child("applyConfiguration"), "ApplyConfiguration", ExpressionUse.ApplyConfiguration, expressions, errors);
                MustNotBe(mutation.JsonPatch is not null, path, "jsonPatch", "ApplyConfiguration", errors);
                break;
            default:
                errors.NotSupported(path.Child("patchType"), mutation.PatchType, "ApplyConfiguration", "JSONPatch");
                break;
        }
    }

    private static void Patch(bool given, string? expression, FieldPath path, string type, ExpressionUse use, IExpressionScope? expressions, FieldErrors errors)
    {
        if (!given)
        {
            errors.Required(path, "must be specified when patchType is " + type);
        }
        else if (string.IsNullOrWhiteSpace(expression))
        {
            errors.Required(path.Child("expression"));
        }
        else
        {
            errors.Expression(path.Child("expression"), expression, expressions?.Check(expression, use));
        }
    }

    private static void MustNotBe(bool given, FieldPath path, string field, string type, FieldErrors errors)
    {
        if (given)
        {
            errors.Invalid(path.Child(field), "{" + field + "}", "must not be specified when patchType is " + type);
        }
    }
}
