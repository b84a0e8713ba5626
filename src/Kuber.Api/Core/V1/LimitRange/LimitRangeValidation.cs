using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for limits.</summary>
internal static class LimitRangeValidation
{
    private const string NotForPods = "may not be specified when `type` is 'Pod'";

    /// <summary>Checks limits.</summary>
    public static void Check(LimitRangeSpec spec, FieldErrors errors)
    {
        for (var i = 0; i < spec.Limits.Count; i++)
        {
            var (item, path) = (spec.Limits[i], FieldPath.Of("spec", "limits").Index(i));
            Type(item.Type, path.Child("type"), errors);
            if (IsTaken(spec.Limits.AsSpan()[..i], item.Type))
            {
                errors.Duplicate(path.Child("type"), item.Type);
            }

            Names(item, path, errors);
            foreach (var name in Keys(item))
            {
                Amounts(item, name, path, errors);
                Ratio(item, name, path.Child("maxLimitRequestRatio").Key(name), errors);
                if (!ResourceNames.MayOvercommit(name) && Limit(item, name) is { } limit && Request(item, name) is { } request && limit != request)
                {
                    errors.Invalid(path.Child("defaultRequest").Key(name), request, $"default value {limit} must equal to defaultRequest value {request} in {name}");
                }
            }
        }
    }

    private static void Type(string type, FieldPath path, FieldErrors errors)
    {
        if (NameRules.QualifiedName(type) is { Count: > 0 } wrong)
        {
            errors.Invalid(path, type, wrong);
        }
        else if (!type.Contains('/', StringComparison.Ordinal) && type is not ("Pod" or "Container" or "PersistentVolumeClaim"))
        {
            errors.Invalid(path, type, "must be a standard limit type or fully qualified");
        }
    }

    private static bool IsTaken(ReadOnlySpan<LimitRangeItem> before, string type)
    {
        foreach (var item in before)
        {
            if (item.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    private static void Names(LimitRangeItem item, FieldPath path, FieldErrors errors)
    {
        Names(item.Max, item.Type, path.Child("max"), errors);
        Names(item.Min, item.Type, path.Child("min"), errors);
        if (item.Type != "Pod")
        {
            Names(item.Default, item.Type, path.Child("default"), errors);
            Names(item.DefaultRequest, item.Type, path.Child("defaultRequest"), errors);
        }

        if (item.Type == "Pod" && !item.Default.IsEmpty)
        {
            errors.Forbidden(path.Child("default"), NotForPods);
        }

        if (item.Type == "Pod" && !item.DefaultRequest.IsEmpty)
        {
            errors.Forbidden(path.Child("defaultRequest"), NotForPods);
        }

        if (item.Type == "PersistentVolumeClaim" && !item.Min.ContainsKey("storage") && !item.Max.ContainsKey("storage"))
        {
            errors.Required(path.Child("limits"), "either minimum or maximum storage value is required, but neither was provided");
        }

        Names(item.MaxLimitRequestRatio, item.Type, path.Child("maxLimitRequestRatio"), errors);
    }

    private static void Names(ApiMap<Quantity> amounts, string type, FieldPath path, FieldErrors errors)
    {
        foreach (var (name, _) in amounts)
        {
            if (type is "Pod" or "Container")
            {
                ResourceNames.Container(name, path.Key(name), errors);
            }
            else
            {
                ResourceNames.Any(name, path.Key(name), errors);
            }
        }
    }

    private static IEnumerable<string> Keys(LimitRangeItem item)
    {
        IEnumerable<string> keys = [.. item.Max.Keys, .. item.Min.Keys, .. item.MaxLimitRequestRatio.Keys];
        return (item.Type == "Pod" ? keys : [.. keys, .. item.Default.Keys, .. item.DefaultRequest.Keys]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static Quantity? Limit(LimitRangeItem item, string name) => item.Type == "Pod" ? null : Amount(item.Default, name);

    private static Quantity? Request(LimitRangeItem item, string name) => item.Type == "Pod" ? null : Amount(item.DefaultRequest, name);

    private static Quantity? Amount(ApiMap<Quantity> amounts, string name) => amounts.TryGetValue(name, out var amount) ? amount : null;

    private static void Amounts(LimitRangeItem item, string name, FieldPath path, FieldErrors errors)
    {
        var (min, max) = (Amount(item.Min, name), Amount(item.Max, name));
        var (limit, request) = (Limit(item, name), Request(item, name));
        var requestAt = path.Child("defaultRequest").Key(name);
        var limitAt = path.Child("default").Key(name);
        AtMost(min, max, "min value", "max value", path.Child("min").Key(name), min, errors);
        AtMost(min, request, "min value", "default request value", requestAt, request, errors);
        AtMost(request, max, "default request value", "max value", requestAt, request, errors);
        AtMost(request, limit, "default request value", "default limit value", requestAt, request, errors);
        AtMost(min, limit, "min value", "default value", limitAt, min, errors);
        AtMost(limit, max, "default value", "max value", limitAt, max, errors);
    }

    private static void AtMost(Quantity? low, Quantity? high, string lowName, string highName, FieldPath path, Quantity? shown, FieldErrors errors)
    {
        if (low is { } least && high is { } most && least > most)
        {
            errors.Invalid(path, shown, $"{lowName} {least} is greater than {highName} {most}");
        }
    }

    private static void Ratio(LimitRangeItem item, string name, FieldPath path, FieldErrors errors)
    {
        if (Amount(item.MaxLimitRequestRatio, name) is not { } ratio)
        {
            return;
        }

        if (ratio < Quantity.Of(1))
        {
            errors.Invalid(path, ratio, $"ratio {ratio} is less than 1");
        }

        if (Amount(item.Min, name) is { } min && Amount(item.Max, name) is { } max && max.ToDouble() / min.ToDouble() is var most && ratio.ToDouble() > most)
        {
            errors.Invalid(path, ratio, string.Create(CultureInfo.InvariantCulture, $"ratio {ratio} is greater than max/min = {most:F6}"));
        }
    }
}
