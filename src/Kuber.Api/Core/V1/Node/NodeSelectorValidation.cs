using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for selectors of nodes.</summary>
internal static class NodeSelectorValidation
{
    /// <summary>Checks a selector.</summary>
    public static void Check(NodeSelector selector, FieldPath path, FieldErrors errors)
    {
        if (selector.NodeSelectorTerms.IsEmpty)
        {
            errors.Required(path.Child("nodeSelectorTerms"), "must have at least one node selector term");
        }

        for (var i = 0; i < selector.NodeSelectorTerms.Count; i++)
        {
            Term(selector.NodeSelectorTerms[i], path.Child("nodeSelectorTerms").Index(i), errors);
        }
    }

    /// <summary>Checks one term, of a wish with any values.</summary>
    public static void Term(NodeSelectorTerm term, FieldPath path, FieldErrors errors, bool anyValues = false)
    {
        for (var i = 0; i < term.MatchExpressions.Count; i++)
        {
            Expression(term.MatchExpressions[i], path.Child("matchExpressions").Index(i), errors, anyValues);
        }

        for (var i = 0; i < term.MatchFields.Count; i++)
        {
            Field(term.MatchFields[i], path.Child("matchFields").Index(i), errors);
        }
    }

    private static void Expression(NodeSelectorRequirement requirement, FieldPath path, FieldErrors errors, bool anyValues)
    {
        switch (requirement.Operator)
        {
            case "In" or "NotIn":
                if (requirement.Values.IsEmpty)
                {
                    errors.Required(path.Child("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }

                break;
            case "Exists" or "DoesNotExist":
                if (!requirement.Values.IsEmpty)
                {
                    errors.Forbidden(path.Child("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }

                break;
            case "Gt" or "Lt":
                if (requirement.Values.Count != 1)
                {
                    errors.Required(path.Child("values"), "must be specified single value when `operator` is 'Lt' or 'Gt'");
                }

                break;
            default:
                errors.Invalid(path.Child("operator"), requirement.Operator, "not a valid selector operator");
                break;
        }

        errors.Invalid(path.Child("key"), requirement.Key, NameRules.QualifiedName(requirement.Key));
        for (var i = 0; i < requirement.Values.Count && !anyValues; i++)
        {
            errors.Invalid(path.Child("values").Index(i), requirement.Values[i], NameRules.LabelValue(requirement.Values[i]));
        }
    }

    private static void Field(NodeSelectorRequirement requirement, FieldPath path, FieldErrors errors)
    {
        if (requirement.Operator is not ("In" or "NotIn"))
        {
            errors.Invalid(path.Child("operator"), requirement.Operator, "not a valid selector operator");
        }
        else if (requirement.Values.Count != 1)
        {
            errors.Required(path.Child("values"), "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }

        if (requirement.Key != "metadata.name")
        {
            errors.Invalid(path.Child("key"), requirement.Key, "not a valid field selector key");
            return;
        }

        for (var i = 0; i < requirement.Values.Count; i++)
        {
            errors.Invalid(path.Child("values").Index(i), requirement.Values[i], NameRules.DnsSubdomain(requirement.Values[i]));
        }
    }
}
