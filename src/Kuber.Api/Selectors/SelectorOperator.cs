namespace Kuber.Api.Selectors;

/// <summary>How a requirement compares a label with its values.</summary>
public enum SelectorOperator
{
    /// <summary>The label has one of the values.</summary>
    In,

    /// <summary>The label is missing or has none of the values.</summary>
    NotIn,

    /// <summary>The label has the value; written with one equals sign.</summary>
    Equals,

    /// <summary>The label has the value; written with two equals signs.</summary>
    DoubleEquals,

    /// <summary>The label is missing or has another value.</summary>
    NotEquals,

    /// <summary>The label is there.</summary>
    Exists,

    /// <summary>The label is missing.</summary>
    DoesNotExist,

    /// <summary>The label is a greater whole number.</summary>
    GreaterThan,

    /// <summary>The label is a lesser whole number.</summary>
    LessThan,
}
