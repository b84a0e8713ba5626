using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for policies that check objects.</summary>
internal static class ValidatingAdmissionPolicyValidation
{
    private const int MaximumAnnotations = 20;
    private const int MaximumAnnotationExpression = 5 * 1024;
    private const string NothingToDo = "validations or auditAnnotations must contain at least one item";
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a policy; <paramref name="old"/> is what it was before, null where it is new.</summary>
    public static void Check(ValidatingAdmissionPolicy value, ValidatingAdmissionPolicy? old, FieldErrors errors)
    {
        var spec = value.Spec;
        MatchResourcesValidation.FailurePolicy(spec.FailurePolicy, Spec.Child("failurePolicy"), errors);
        ParamValidation.Kind(spec.ParamKind, Spec.Child("paramKind"), errors);
        MatchResourcesValidation.Constraints(spec.MatchConstraints, Spec.Child("matchConstraints"), errors);
        if (old is null || old.Spec.MatchConditions != spec.MatchConditions || old.Spec.ParamKind != spec.ParamKind)
        {
            MatchConditionValidation.Check(spec.MatchConditions, Spec.Child("matchConditions"), spec.ParamKind is not null, errors);
        }

        var expressions = errors.Expressions?.Begin(spec.ParamKind is not null);
        VariableValidation.Check(spec.Variables, Spec.Child("variables"), expressions, errors);
        if (spec.Validations.IsEmpty && spec.AuditAnnotations.IsEmpty)
        {
            errors.Required(Spec.Child("validations"), NothingToDo);
            errors.Required(Spec.Child("auditAnnotations"), NothingToDo);
            return;
        }

        for (var i = 0; i < spec.Validations.Count; i++)
        {
            Check(spec.Validations[i], Spec.Child("validations").Index(i), expressions, errors);
        }

        Annotations(spec.AuditAnnotations, value.Metadata.Name, Spec.Child("auditAnnotations"), expressions, errors);
    }

    /// <summary>Checks a changed status.</summary>
    public static void Status(ValidatingAdmissionPolicyStatus status, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        var warnings = status.TypeChecking?.ExpressionWarnings ?? default;
        for (var i = 0; i < warnings.Count; i++)
        {
            var at = path.Child("typeChecking", "expressionWarnings").Index(i);
            errors.NotEmpty(at.Child("warning"), warnings[i].Warning);
            errors.NotEmpty(at.Child("fieldRef"), warnings[i].FieldRef.Trim());
        }

        ConditionValidation.Check(status.Conditions, path.Child("conditions"), errors);
    }

    private static void Check(Validation validation, FieldPath path, IExpressionScope? expressions, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(validation.Expression))
        {
            errors.Required(path.Child("expression"), "expression is not specified");
        }
        else
        {
            errors.Expression(path.Child("expression"), validation.Expression, expressions?.Check(validation.Expression, ExpressionUse.Validation));
        }

        NotBlank(validation.MessageExpression, path.Child("messageExpression"), errors);
        if (!string.IsNullOrWhiteSpace(validation.MessageExpression))
        {
            errors.Expression(path.Child("messageExpression"), validation.MessageExpression, expressions?.Check(validation.MessageExpression, ExpressionUse.Message));
        }

        NotBlank(validation.Message, path.Child("message"), errors);
        if (validation.Message.AsSpan().Trim().ContainsAny('\n', '\r'))
        {
            errors.Invalid(path.Child("message"), validation.Message, "must not contain line breaks");
        }

        if (validation.Reason is not (null or "Forbidden" or "Invalid" or "RequestEntityTooLarge"))
        {
            errors.NotSupported(path.Child("reason"), validation.Reason, "Forbidden", "Invalid", "RequestEntityTooLarge");
        }
    }

    private static void NotBlank(string text, FieldPath path, FieldErrors errors)
    {
        if (text.Length > 0 && string.IsNullOrWhiteSpace(text))
        {
            errors.Invalid(path, text, "must be non-empty if specified");
        }
    }

    private static void Annotations(ApiList<AuditAnnotation> annotations, string policy, FieldPath path, IExpressionScope? expressions, FieldErrors errors)
    {
        if (annotations.Count > MaximumAnnotations)
        {
            errors.Invalid(path, GoView.Of(annotations), string.Create(CultureInfo.InvariantCulture, $"must not have more than {MaximumAnnotations} auditAnnotations"));
        }

        HashSet<string> keys = [];
        for (var i = 0; i < annotations.Count; i++)
        {
            var (annotation, at) = (annotations[i], path.Index(i));
            if (policy.Length == 0)
            {
                errors.Invalid(at.Child("key"), annotation.Key, "requires metadata.name be non-empty");
            }
            else
            {
                var name = policy + "/" + annotation.Key;
                errors.Invalid(at.Child("key"), name, NameRules.QualifiedName(name));
            }

            if (string.IsNullOrWhiteSpace(annotation.ValueExpression))
            {
                errors.Required(at.Child("valueExpression"), "valueExpression is not specified");
            }
            else if (NameRules.Utf8Length(annotation.ValueExpression.Trim()) > MaximumAnnotationExpression)
            {
                errors.Required(at.Child("valueExpression"), string.Create(CultureInfo.InvariantCulture, $"must not exceed {MaximumAnnotationExpression} bytes in length"));
            }
            else
            {
                errors.Expression(at.Child("valueExpression"), annotation.ValueExpression, expressions?.Check(annotation.ValueExpression, ExpressionUse.AuditAnnotation));
            }

            if (!keys.Add(annotation.Key))
            {
                errors.Duplicate(at.Child("key"), annotation.Key);
            }
        }
    }
}
