using Kuber.Api.Validation;

namespace Kuber.Api.Autoscaling.V2;

/// <content>The metrics that an autoscaler goes by.</content>
internal static partial class HorizontalPodAutoscalerValidation
{
    private static void Metric(MetricSpec metric, FieldPath path, FieldErrors errors)
    {
        if (metric.Type.Length == 0)
        {
            errors.Required(path.Child("type"), "must specify a metric source type");
        }

        var own = metric.Type switch
        {
            "ContainerResource" => "containerResource",
            "External" => "external",
            "Object" => "object",
            "Pods" => "pods",
            "Resource" => "resource",
            _ => "",
        };
        if (own.Length == 0)
        {
            errors.NotSupported(path.Child("type"), metric.Type, "ContainerResource", "External", "Object", "Pods", "Resource");
        }

        (string Name, bool Set)[] sources =
        [
            ("object", metric.Object is not null),
            ("external", metric.External is not null),
            ("pods", metric.Pods is not null),
            ("resource", metric.Resource is not null),
            ("containerResource", metric.ContainerResource is not null),
        ];
        var first = sources.FirstOrDefault(static s => s.Set).Name;
        if (first is not null)
        {
            Source(metric, first, path.Child(first), errors);
        }

        if (own.Length > 0 && !sources.Single(s => s.Name == own).Set)
        {
            errors.Required(path.Child(own), "must populate information for the given metric source");
        }

        if (sources.Count(static s => s.Set) == 1)
        {
            return;
        }

        foreach (var (name, set) in sources)
        {
            if (set && name != own)
            {
                errors.Forbidden(path.Child(name), "must populate the given metric source only");
            }
        }
    }

    private static void Source(MetricSpec metric, string name, FieldPath path, FieldErrors errors)
    {
        switch (name)
        {
            case "object":
                var described = metric.Object!;
                Reference(described.DescribedObject, path.Child("describedObject"), errors, groupless: true);
                Identifier(described.Metric, path.Child("metric"), errors);
                Target(described.Target, path.Child("target"), errors);
                if (described.Target is { Value: null, AverageValue: null })
                {
                    errors.Required(path.Child("target", "averageValue"), "must set either a target value or averageValue");
                }

                break;
            case "external":
                External(metric.External!, path, errors);
                break;
            case "pods":
                Identifier(metric.Pods!.Metric, path.Child("metric"), errors);
                Target(metric.Pods.Target, path.Child("target"), errors);
                if (metric.Pods.Target.AverageValue is not { Sign: 1 })
                {
                    errors.Required(path.Child("target", "averageValue"), "must specify a positive target averageValue");
                }

                break;
            case "resource":
                Resource(metric.Resource!.Name, metric.Resource.Target, path, errors);
                break;
            default:
                var container = metric.ContainerResource!;
                if (container.Name.Length == 0)
                {
                    errors.Required(path.Child("name"), "must specify a resource name");
                }

                if (container.Container.Length == 0)
                {
                    errors.Required(path.Child("container"), "must specify a container");
                }

                ResourceTarget(container.Target, path.Child("target"), errors);
                break;
        }
    }

    private static void External(ExternalMetricSource source, FieldPath path, FieldErrors errors)
    {
        Identifier(source.Metric, path.Child("metric"), errors);
        Target(source.Target, path.Child("target"), errors);
        if (source.Target is { Value: null, AverageValue: null })
        {
            errors.Required(path.Child("target", "averageValue"), "must set either a target value for metric or a per-pod target");
        }

        if (source.Target is { Value: not null, AverageValue: not null })
        {
            errors.Forbidden(path.Child("target", "value"), "may not set both a target value for metric and a per-pod target");
        }
    }

    private static void Resource(string name, MetricTarget target, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("name"), "must specify a resource name");
        }

        ResourceTarget(target, path.Child("target"), errors);
    }

    private static void ResourceTarget(MetricTarget target, FieldPath path, FieldErrors errors)
    {
        Target(target, path, errors);
        if (target is { AverageUtilization: null, AverageValue: null })
        {
            errors.Required(path.Child("averageUtilization"), "must set either a target raw value or a target utilization");
        }

        if (target is { AverageUtilization: not null, AverageValue: not null })
        {
            errors.Forbidden(path.Child("averageValue"), "may not set both a target raw value and a target utilization");
        }
    }

    private static void Identifier(MetricIdentifier metric, FieldPath path, FieldErrors errors) => Segment(metric.Name, path.Child("name"), errors, "must specify a metric name");

    private static void Target(MetricTarget target, FieldPath path, FieldErrors errors)
    {
        if (target.Type.Length == 0)
        {
            errors.Required(path.Child("type"), "must specify a metric target type");
        }

        if (target.Type is not ("Utilization" or "Value" or "AverageValue"))
        {
            errors.Invalid(path.Child("type"), target.Type, "must be either Utilization, Value, or AverageValue");
        }

        if (target.Value is { } value && value.Sign != 1)
        {
            errors.Invalid(path.Child("value"), value.ToString(), "must be positive");
        }

        if (target.AverageValue is { } average && average.Sign != 1)
        {
            errors.Invalid(path.Child("averageValue"), average.ToString(), "must be positive");
        }

        if (target.AverageUtilization is < 1)
        {
            errors.Invalid(path.Child("averageUtilization"), target.AverageUtilization, "must be greater than 0");
        }
    }
}
