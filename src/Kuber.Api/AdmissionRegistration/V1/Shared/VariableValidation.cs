using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for the variables of policies.</summary>
internal static class VariableValidation
{
    /// <summary>Checks variables.</summary>
    public static void Check(ApiList<Variable> variables, FieldPath path, IExpressionScope? expressions, FieldErrors errors)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            var (variable, at) = (variables[i], path.Index(i));
            if (string.IsNullOrWhiteSpace(variable.Name))
            {
                errors.Required(at.Child("name"), "name is not specified");
            }
            else if (!CelIdentifier.IsOne(variable.Name))
            {
                errors.Invalid(at.Child("name"), variable.Name, "must be a valid CEL identifier");
            }

            if (string.IsNullOrWhiteSpace(variable.Expression))
            {
                errors.Required(at.Child("expression"), "expression is not specified");
            }
            else
            {
                errors.Expression(at.Child("expression"), variable.Expression, expressions?.AddVariable(variable.Name, variable.Expression));
            }
        }
    }
}
