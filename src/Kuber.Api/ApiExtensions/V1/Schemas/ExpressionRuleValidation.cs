using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for expressions in schemas, apart from what the expressions themselves say.</summary>
internal static class ExpressionRuleValidation
{
    /// <summary>Checks an expression and what goes with it.</summary>
    public static void Check(ValidationRule rule, JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        var message = rule.Message.AsSpan().Trim();
        if (string.IsNullOrWhiteSpace(rule.Rule))
        {
            errors.Required(path.Child("rule"), "rule is not specified");
        }
        else if (rule.Message.Length > 0 && message.IsEmpty)
        {
            errors.Invalid(path.Child("message"), rule.Message, "message must be non-empty if specified");
        }
        else if (HasNewLines(message))
        {
            errors.Invalid(path.Child("message"), rule.Message, "message must not contain line breaks");
        }
        else if (HasNewLines(rule.Rule.AsSpan().Trim()) && message.IsEmpty)
        {
            errors.Required(path.Child("message"), "message must be specified if rule contains line breaks");
        }

        if (rule.MessageExpression.Length > 0 && string.IsNullOrWhiteSpace(rule.MessageExpression))
        {
            errors.Required(path.Child("messageExpression"), "messageExpression must be non-empty if specified");
        }

        if (rule.Reason is not (null or "FieldValueDuplicate" or "FieldValueForbidden" or "FieldValueInvalid" or "FieldValueRequired"))
        {
            errors.NotSupported(path.Child("reason"), rule.Reason, "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");
        }

        FieldPathOf(rule, schema, path.Child("fieldPath"), errors);
    }

    private static void FieldPathOf(ValidationRule rule, JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (rule.FieldPath.Length == 0)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(rule.FieldPath))
        {
            errors.Invalid(path, rule.FieldPath, "fieldPath must be non-empty if specified");
        }

        if (HasNewLines(rule.FieldPath))
        {
            errors.Invalid(path, rule.FieldPath, "fieldPath must not contain line breaks");
        }

        if (StructuralSchema.Unsupported(schema) is null && SchemaFieldPath.Find(rule.FieldPath, schema, allowBrackets: true, out _).Error is not null)
        {
            errors.Invalid(path, rule.FieldPath, "fieldPath must be a valid path");
        }
    }

    private static bool HasNewLines(ReadOnlySpan<char> text) => text.ContainsAny('\n', '\r');
}
