# What of this folder comes from R, made with R 4.2.2: Rscript make.R
#
# iris.csv            the two species of R's `iris` that overlap
# iris_reference.csv  their logistic regression by R's glm(), iterated until the deviance no longer changes

flowers <- droplevels(subset(iris, Species != "setosa"))
fit <- glm(Species ~ ., data = flowers, family = binomial, control = glm.control(epsilon = 1e-16, maxit = 100))

names(flowers) <- c("sepal_length", "sepal_width", "petal_length", "petal_width", "species")
write.csv(flowers, "iris.csv", row.names = FALSE, quote = FALSE)
terms <- c("intercept", names(flowers)[1:4], "half the deviance")
values <- sprintf("%#.15g", c(coef(fit), deviance(fit) / 2))
write.csv(data.frame(term = terms, coefficient = values), "iris_reference.csv", row.names = FALSE, quote = FALSE)

# longley.csv is NIST's table. R's `longley` is the same in other units:
nist <- read.csv("longley.csv")
ours <- with(longley, data.frame(1000 * Employed, GNP.deflator, 1000 * GNP, 10 * Unemployed, 10 * Armed.Forces,
                                 1000 * Population, Year))
stopifnot(dim(nist) == dim(ours), abs(as.matrix(nist) - as.matrix(ours)) < 1e-6)
