using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The rules for conditions of flow schemas and priority levels: each has a type, and each type is there once.</summary>
internal static class FlowConditions
{
    /// <summary>Checks the conditions in a status.</summary>
    public static void Check<T>(ApiList<T> conditions, Func<T, string> type, FieldErrors errors)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            var name = type(conditions[i]);
            var path = FieldPath.Of("status", "conditions").Index(i).Child("type");
            if (conditions.FindIndex(c => type(c) == name) < i)
            {
                errors.Duplicate(path, name);
            }

            errors.NotEmpty(path, name, "must not be empty");
        }
    }
}
