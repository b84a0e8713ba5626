using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for requests and limits.</summary>
internal static class ResourceRequirementsValidation
{
    /// <summary>Checks names and amounts, and requests against limits.</summary>
    public static void Amounts(ApiMap<Quantity> limits, ApiMap<Quantity> requests, FieldPath path, FieldErrors errors, Action<string, FieldPath, FieldErrors> name)
    {
        var (limitsAt, requestsAt) = (path.Child("limits"), path.Child("requests"));
        var hugePages = false;
        var compute = false;
        foreach (var (resource, amount) in limits)
        {
            var at = limitsAt.Key(resource);
            name(resource, at, errors);
            Amount(resource, amount, at, errors);
            Pages(resource, amount, at, errors);
            hugePages |= ResourceNames.IsHugePages(resource);
            compute |= resource is "cpu" or "memory";
        }

        foreach (var (resource, amount) in requests)
        {
            var at = requestsAt.Key(resource);
            name(resource, at, errors);
            Amount(resource, amount, at, errors);
            if (limits.TryGetValue(resource, out var limit))
            {
                if (amount != limit && !ResourceNames.MayOvercommit(resource))
                {
                    errors.Invalid(requestsAt, amount.ToString(), $"must be equal to {resource} limit of {limit}");
                }
                else if (amount > limit)
                {
                    errors.Invalid(requestsAt, amount.ToString(), $"must be less than or equal to {resource} limit of {limit}");
                }
            }
            else if (!ResourceNames.MayOvercommit(resource))
            {
                errors.Required(limitsAt, "Limit must be set for non overcommitable resources");
            }

            Pages(resource, amount, at, errors);
            hugePages |= ResourceNames.IsHugePages(resource);
            compute |= resource is "cpu" or "memory";
        }

        if (hugePages && !compute)
        {
            errors.Forbidden(path, "HugePages require cpu or memory");
        }
    }

    /// <summary>Checks that memory in huge pages comes in whole pages.</summary>
    private static void Pages(string resource, Quantity amount, FieldPath path, FieldErrors errors)
    {
        if (!ResourceNames.IsHugePages(resource))
        {
            return;
        }

        var whole = Quantity.TryParse(resource["hugepages-".Length..], out var page) && page.Sign > 0 && page.IsInteger && amount.Value % page.Value == 0;
        if (!whole)
        {
            errors.Invalid(path, amount.ToString(), $"{amount} is not positive integer multiple of {resource}");
        }
    }

    /// <summary>Checks an amount that is told, not asked for.</summary>
    public static void Stored(Quantity amount, FieldPath path, FieldErrors errors)
    {
        if (amount.Sign < 0)
        {
            errors.Invalid(path, amount.Value, "must be a valid resource quantity");
        }
    }

    /// <summary>Checks one amount.</summary>
    public static void Amount(string resource, Quantity amount, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path, amount);
        if (ResourceNames.IsInteger(resource) && !amount.IsInteger)
        {
            errors.Invalid(path, amount, "must be an integer");
        }
    }
}
