namespace Kuber.Api.Autoscaling.V1;

/// <summary>Metrics of version 1, as its annotations hold them, and those of version 2.</summary>
internal static class MetricConversion
{
    private const string Value = "Value";
    private const string Average = "AverageValue";
    private const string Utilization = "Utilization";

    /// <summary>A reference in version 2.</summary>
    public static V2.CrossVersionObjectReference ToV2(CrossVersionObjectReference r) => new() { Kind = r.Kind, Name = r.Name, ApiVersion = r.ApiVersion };

    /// <summary>A reference in version 1.</summary>
    public static CrossVersionObjectReference FromV2(V2.CrossVersionObjectReference r) => new() { Kind = r.Kind, Name = r.Name, ApiVersion = r.ApiVersion };

    /// <summary>A metric in version 2.</summary>
    public static V2.MetricSpec ToV2(MetricSpec m) => new()
    {
        Type = m.Type,
        Object = m.Object is not { } o ? null : new()
        {
            DescribedObject = ToV2(o.Target),
            Metric = new() { Name = o.MetricName, Selector = o.Selector },
            Target = new() { Type = o.AverageValue is null ? Value : Average, Value = o.TargetValue.IsZero ? null : o.TargetValue, AverageValue = o.AverageValue },
        },
        Pods = m.Pods is not { } p ? null : new()
        {
            Metric = new() { Name = p.MetricName, Selector = p.Selector },
            Target = new() { Type = Average, AverageValue = p.TargetAverageValue },
        },
        Resource = m.Resource is not { } r ? null : new() { Name = r.Name, Target = Target(r.TargetAverageUtilization, r.TargetAverageValue) },
        External = m.External is not { } e ? null : new()
        {
            Metric = new() { Name = e.MetricName, Selector = e.MetricSelector },
            Target = new() { Type = e.TargetValue is null ? Average : Value, Value = e.TargetValue, AverageValue = e.TargetAverageValue },
        },
        ContainerResource = m.ContainerResource is not { } c ? null : new() { Name = c.Name, Container = c.Container, Target = Target(c.TargetAverageUtilization, c.TargetAverageValue) },
    };

    /// <summary>A metric in version 1.</summary>
    public static MetricSpec FromV2(V2.MetricSpec m) => new()
    {
        Type = m.Type,
        Object = m.Object is not { } o ? null : new()
        {
            Target = FromV2(o.DescribedObject),
            MetricName = o.Metric.Name,
            Selector = o.Metric.Selector,
            TargetValue = o.Target.Value ?? default,
            AverageValue = o.Target.AverageValue,
        },
        Pods = m.Pods is not { } p ? null : new() { MetricName = p.Metric.Name, Selector = p.Metric.Selector, TargetAverageValue = p.Target.AverageValue ?? default },
        Resource = m.Resource is not { } r ? null : new() { Name = r.Name, TargetAverageUtilization = r.Target.AverageUtilization, TargetAverageValue = r.Target.AverageValue },
        External = m.External is not { } e ? null : new()
        {
            MetricName = e.Metric.Name,
            MetricSelector = e.Metric.Selector,
            TargetValue = e.Target.Value,
            TargetAverageValue = e.Target.AverageValue,
        },
        ContainerResource = m.ContainerResource is not { } c ? null : new()
        {
            Name = c.Name,
            Container = c.Container,
            TargetAverageUtilization = c.Target.AverageUtilization,
            TargetAverageValue = c.Target.AverageValue,
        },
    };

    /// <summary>A measured metric in version 2.</summary>
    public static V2.MetricStatus ToV2(MetricStatus m) => new()
    {
        Type = m.Type,
        Object = m.Object is not { } o ? null : new()
        {
            DescribedObject = ToV2(o.Target),
            Metric = new() { Name = o.MetricName, Selector = o.Selector },
            Current = new() { Value = o.CurrentValue, AverageValue = o.AverageValue },
        },
        Pods = m.Pods is not { } p ? null : new() { Metric = new() { Name = p.MetricName, Selector = p.Selector }, Current = new() { AverageValue = p.CurrentAverageValue } },
        Resource = m.Resource is not { } r ? null : new() { Name = r.Name, Current = new() { AverageUtilization = r.CurrentAverageUtilization, AverageValue = r.CurrentAverageValue } },
        External = m.External is not { } e ? null : new()
        {
            Metric = new() { Name = e.MetricName, Selector = e.MetricSelector },
            Current = new() { Value = e.CurrentValue, AverageValue = e.CurrentAverageValue },
        },
        ContainerResource = m.ContainerResource is not { } c ? null : new()
        {
            Name = c.Name,
            Container = c.Container,
            Current = new() { AverageUtilization = c.CurrentAverageUtilization, AverageValue = c.CurrentAverageValue },
        },
    };

    /// <summary>A measured metric in version 1.</summary>
    public static MetricStatus FromV2(V2.MetricStatus m) => new()
    {
        Type = m.Type,
        Object = m.Object is not { } o ? null : new()
        {
            Target = FromV2(o.DescribedObject),
            MetricName = o.Metric.Name,
            Selector = o.Metric.Selector,
            CurrentValue = o.Current.Value ?? default,
            AverageValue = o.Current.AverageValue,
        },
        Pods = m.Pods is not { } p ? null : new() { MetricName = p.Metric.Name, Selector = p.Metric.Selector, CurrentAverageValue = p.Current.AverageValue ?? default },
        Resource = m.Resource is not { } r ? null : new() { Name = r.Name, CurrentAverageUtilization = r.Current.AverageUtilization, CurrentAverageValue = r.Current.AverageValue ?? default },
        External = m.External is not { } e ? null : new()
        {
            MetricName = e.Metric.Name,
            MetricSelector = e.Metric.Selector,
            CurrentValue = e.Current.Value ?? default,
            CurrentAverageValue = e.Current.AverageValue,
        },
        ContainerResource = m.ContainerResource is not { } c ? null : new()
        {
            Name = c.Name,
            Container = c.Container,
            CurrentAverageUtilization = c.Current.AverageUtilization,
            CurrentAverageValue = c.Current.AverageValue ?? default,
        },
    };

    private static V2.MetricTarget Target(int? utilization, Runtime.Quantity? average) =>
        new() { Type = utilization is null ? Average : Utilization, AverageUtilization = utilization, AverageValue = average };
}
